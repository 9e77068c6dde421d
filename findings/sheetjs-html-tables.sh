#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (npm, SheetJS as published there) reads tables of HTML pages. HTML lets the ends of cells
# and rows go without saying (html.spec.whatwg.org, 13.1.2.4), and tables stand in cells. One would guess that
# both are read, or refused. Two cells without </td> become one, and their figures one figure: 1 and 2 are 12,
# a number. A table within a cell ends the one around it: the cells and rows behind it are gone. A caption,
# where the month stands, is passed over. Nothing says so.
# For a product: write the missing ends and take tables apart before it reads, or parse the page as HTML.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 >>npm.log
cat >run.mjs <<'JS'
import * as XLSX from '@e965/xlsx';

const pages = {
  'with ends': '<table><tr><td>A</td><td>1</td><td>2</td></tr></table>',
  'without ends': '<table><tr><td>A<td>1<td>2<tr><td>B<td>3<td>4</table>',
  'digits alone, without ends': '<table><tr><td>1<td>2</table>',
  'a table in a cell':
    '<table><tr><td>A<table><tr><td>note</td></tr></table></td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>',
  'a caption': '<table><caption>June 2019</caption><tr><td>A</td><td>1</td></tr></table>',
};
for (const [name, html] of Object.entries(pages)) {
  const book = XLSX.read(html, { type: 'string' });
  const sheets = book.SheetNames.map((sheet) =>
    XLSX.utils.sheet_to_json(book.Sheets[sheet], { header: 1, raw: true }),
  );
  console.log(`${name}: ${JSON.stringify(sheets)}`);
}
JS
cat >expected.txt <<'TXT'
with ends: [[["A",1,2]]]
without ends: [[["A12"],["B34"]]]
digits alone, without ends: [[[12]]]
a table in a cell: [[["A"],["note"]]]
a caption: [[["A",1]]]
TXT
node run.mjs | tee seen.txt
diff -u expected.txt seen.txt
