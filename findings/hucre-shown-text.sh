#!/usr/bin/env bash
# hucre 1.0.0 (npm) has `formatValue(value, format)`. It treats halves of falls, the tag [$-804] and 第0 as
# Excel does, so one would trust it where SheetJS fails. Its faults are others: General beside a unit is
# taken for letters of a format (Gnral家ee), the 万 format 0\.0, moves the point to the wrong place, ten
# times too much, a fall behind a condition for zero has no minus, and the rounding is that of the double.
# For a product: two formatters that agree on plain formats say nothing of the next; an expectation
# worked by hand, for each kind of format that offices use, is the only judge.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund hucre@1.0.0 >>npm.log
cat >run.mjs <<'JS'
import { formatValue } from 'hucre';

const cells = [
  ['0.0', -3.25],
  ['[$-804]0.0', 1.2],
  ['第0', 3],
  ['General', 12],
  ['General"家"', 12],
  ['0\\.0,"万"', 123456],
  ['[=0]"—";0.0', -3.2],
  ['0.00', 1.005],
  ['0%', 0.145],
];
for (const [format, value] of cells) console.log(`${format} | ${value} | ${formatValue(value, format)}`);
JS
cat >expected.txt <<'TXT'
0.0 | -3.25 | -3.3
[$-804]0.0 | 1.2 | 1.2
第0 | 3 | 第3
General | 12 | 12
General"家" | 12 | Gnral家ee
0\.0,"万" | 123456 | 123.5万
[=0]"—";0.0 | -3.2 | 3.2
0.00 | 1.005 | 1.00
0% | 0.145 | 14%
TXT
node run.mjs | tee seen.txt
diff -u expected.txt seen.txt
