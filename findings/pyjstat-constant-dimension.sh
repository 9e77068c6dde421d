#!/usr/bin/env bash
# pyjstat 2.4.0 (PyPI) reads JSON-stat 2.0. The format lets a dimension of one category leave out `index`,
# as there is nothing to order; jsonstat-toolkit 2.2.2 (npm) reads such a cube. One would guess that the
# other common reader does too. pyjstat has code for the case, but looks up the label by place in a series
# that is keyed by the category's id: KeyError 0, with pandas 3.1.1. The flags of `status` (provisional,
# missing) are left out of its table as well, without a word.
# For a product: write `index` always, and do not count on flags being seen by who reads with it.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund jsonstat-toolkit@2.2.2 >>npm.log
python3 -m venv venv
venv/bin/pip install --quiet pyjstat==2.4.0 pandas==3.1.1 2>pip.log
cat >write.py <<'PY'
import json

time = {"category": {"index": ["2019-06", "2019-07"]}}
for name, category in {"constant": {"label": {"A": "昌江区"}}, "indexed": {"index": ["A"], "label": {"A": "昌江区"}}}.items():
    cube = {"version": "2.0", "class": "dataset", "id": ["area", "time"], "size": [1, 2], "value": [9.1, 8.7]}
    cube |= {"status": {"1": "p"}, "dimension": {"area": {"category": category}, "time": time}}
    json.dump(cube, open(f"{name}.json", "w"))
PY
venv/bin/python write.py
cat >run.py <<'PY'
from pyjstat import pyjstat

for name in ["constant", "indexed"]:
    try:
        frame = pyjstat.Dataset.read(open(f"{name}.json").read()).write("dataframe")
        print("pyjstat", name, list(frame.columns), frame.values.tolist())
    except KeyError as error:
        print("pyjstat", name, "KeyError", error)
PY
cat >run.mjs <<'JS'
import JSONstat from 'jsonstat-toolkit';
import { readFileSync } from 'node:fs';

for (const name of ['constant', 'indexed']) {
  const table = JSONstat(JSON.parse(readFileSync(`${name}.json`, 'utf8'))).toTable({ status: true });
  console.log('jsonstat-toolkit', name, JSON.stringify(table));
}
JS
cat >expected.txt <<'TXT'
jsonstat-toolkit constant [["area","time","Status","Value"],["昌江区","2019-06",null,9.1],["昌江区","2019-07","p",8.7]]
jsonstat-toolkit indexed [["area","time","Status","Value"],["昌江区","2019-06",null,9.1],["昌江区","2019-07","p",8.7]]
pyjstat constant KeyError 0
pyjstat indexed ['area', 'time', 'value'] [['昌江区', '2019-06', 9.1], ['昌江区', '2019-07', 8.7]]
TXT
(node run.mjs && venv/bin/python run.py) | tee seen.txt
diff -u expected.txt seen.txt
