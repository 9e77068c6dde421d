#!/usr/bin/env bash
# pysdmx 1.21.0 (PyPI) reads SDMX-CSV 2. An honest answer to a query that matches nothing is its header
# row alone, which the standard allows, and one would guess an empty dataset. It is refused: columns that
# are empty in every row are taken away before the header is looked at, and without a row all of them are,
# STRUCTURE too. The error speaks of an invalid file, which sends one looking for a fault in the header.
# With one row the same header is read.
# For a product: say beside such a file that nothing was found; a reader's error is no proof of a fault.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet 'pysdmx[data]==1.21.0' 2>pip.log
cat >run.py <<'PY'
from pysdmx.errors import Invalid
from pysdmx.io import read_sdmx

header = "STRUCTURE,STRUCTURE_ID,ACTION,AREA,TIME_PERIOD,OBS_VALUE\n"
row = "dataflow,OFFICE:GDP(1.0),I,A,2019-06,9.1\n"
for name, text in {"header and row": header + row, "header": header}.items():
    try:
        datasets = read_sdmx(text, validate=False).data
        print(name, "|", [(d.short_urn, len(d.data)) for d in datasets])
    except Invalid as error:
        print(name, "|", error)
PY
cat >expected.txt <<'TXT'
header and row | [('Dataflow=OFFICE:GDP(1.0)', 1)]
header | Only SDMX-CSV 2.1 is allowed: Invalid SDMX-CSV 2.1 file. Check the docs for the proper structure on content.
TXT
venv/bin/python run.py 2>run.log | tee seen.txt
diff -u expected.txt seen.txt
