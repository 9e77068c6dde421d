#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (npm, SheetJS as published there) gives beside a cell's number `v` its shown text `w`.
# One would take `w` for what the sheet shows. It is another figure where offices' formats are met:
# a fall loses its minus behind a condition for zero, halves of falls are rounded towards zero (of rises
# away from it), the common 万 format 0\.0, is ten times too small, a tag of the language [$-804] becomes a
# dollar sign, General"家" loses its unit, and where its formatter fails there is no `w` at all.
# For a product: read the number and the format (`z`, with cellNF), and format by other means.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 >>npm.log
cat >run.mjs <<'JS'
import * as XLSX from '@e965/xlsx';

const cells = [
  ['0.0', 3.25],
  ['0.0', -3.25],
  ['0.0%', -0.1325],
  ['[=0]"—";0.0', 3.2],
  ['[=0]"—";0.0', -3.2],
  ['0\\.0,"万"', 123456],
  ['[$-804]0.0', 1.2],
  ['General"家"', 12],
  ['第0', 3],
];
const sheet = { '!ref': `A1:A${cells.length}` };
cells.forEach(([z, v], row) => (sheet[`A${row + 1}`] = { t: 'n', v, z }));
const file = XLSX.write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer' });
const read = XLSX.read(file, { cellNF: true }).Sheets.S;
cells.forEach((_, row) => {
  const { z, v, w } = read[`A${row + 1}`];
  console.log(`${z} | ${v} | ${w}`);
});
JS
cat >expected.txt <<'TXT'
0.0 | 3.25 | 3.3
0.0 | -3.25 | -3.2
0.0% | -0.1325 | -13.2%
[=0]"—";0.0 | 3.2 | 3.2
[=0]"—";0.0 | -3.2 | 3.2
0\.0,"万" | 123456 | 1.23万
[$-804]0.0 | 1.2 | $1.2
General"家" | 12 | 12
第0 | 3 | undefined
TXT
node run.mjs | tee seen.txt
diff -u expected.txt seen.txt
