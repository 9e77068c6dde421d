#!/usr/bin/env bash
# jsonstat-toolkit 2.2.2 (npm) reads JSON-stat. The format has sparse values (an object by place), so that a
# cube of many dimensions costs what stands in it. One would guess that a reader keeps that: it lays out every
# place, a list of four million for a single figure, and so on for whatever `size` says, before anything is
# asked. A category that the dataset does not have is taken for none given: the answer is not null but the
# figures of all categories, first of them another region's. And 24.0 is 24: printed decimals are gone.
# For a product: bound the product of `size` before it is read, look categories up first, read numbers as texts.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund jsonstat-toolkit@2.2.2 >>npm.log
cat >run.mjs <<'JS'
import JSONstat from 'jsonstat-toolkit';

const dataset = (members, more) => ({
  version: '2.0',
  class: 'dataset',
  id: Object.keys(members),
  size: Object.values(members).map(({ length }) => length),
  dimension: Object.fromEntries(
    Object.entries(members).map(([id, index]) => [id, { category: { index } }]),
  ),
  ...more,
});
const many = (letter) => Array.from({ length: 2000 }, (_, at) => `${letter}${at}`);

const sparse = JSONstat(dataset({ region: many('r'), item: many('i') }, { value: { 7: 1 } }));
console.log(`places laid out for one figure: ${sparse.value.length}`);

const text = JSON.stringify(dataset({ region: ['a', 'b'], year: ['2019', '2020'] }, { value: [] }));
const small = JSONstat(JSON.parse(text.replace('"value":[]', '"value":[24.0,2,3,4]')));
const valueOf = (answer) => JSON.stringify(Array.isArray(answer) ? answer.map(({ value }) => value) : (answer?.value ?? null));
console.log(`a, 2019: ${valueOf(small.Data({ region: 'a', year: '2019' }))}`);
console.log(`c (not there), 2019: ${valueOf(small.Data({ region: 'c', year: '2019' }))}`);
JS
cat >expected.txt <<'TXT'
places laid out for one figure: 4000000
a, 2019: 24
c (not there), 2019: [24,3]
TXT
node run.mjs | tee seen.txt
diff -u expected.txt seen.txt
