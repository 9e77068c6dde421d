#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (npm, SheetJS as published there) has `skipHidden` for sheet_to_csv and sheet_to_json.
# One would guess that it skips what the file hides. Which rows count as hidden hangs on the format and on
# an option named for something else: .xlsx only with cellStyles, SpreadsheetML 2003 always, OpenDocument
# (table:visibility collapse or filter) and HTML (display:none, hidden) never. A superseded row that an
# office hid, or filtered away, then comes back as data, and nothing says so.
# For a product: read visibility from the parts themselves, or refuse formats where it is not known.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 >>npm.log
cat >run.mjs <<'JS'
import * as XLSX from '@e965/xlsx';

const sheet = XLSX.utils.aoa_to_sheet([['shown', 1], ['hidden', 2]]);
sheet['!rows'] = [{}, { hidden: true }];
const write = (bookType) =>
  XLSX.write({ SheetNames: ['S'], Sheets: { S: sheet } }, { bookType, type: 'buffer' });

const row = (name, visibility) =>
  `<table:table-row table:visibility="${visibility}"><table:table-cell office:value-type="string"><text:p>${name}</text:p></table:table-cell></table:table-row>`;
const urn = 'urn:oasis:names:tc:opendocument:xmlns';
const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="${urn}:office:1.0" xmlns:table="${urn}:table:1.0" xmlns:text="${urn}:text:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body>
<office:spreadsheet><table:table table:name="S">${row('shown', 'visible')}${row('hidden', 'collapse')}${row('filtered', 'filter')}</table:table></office:spreadsheet>
</office:body></office:document>`;
const html =
  '<table><tr><td>shown</td></tr><tr style="display:none"><td>hidden</td></tr><tr hidden><td>hidden too</td></tr></table>';

const files = { xlsx: write('xlsx'), xml: write('xlml'), fods: Buffer.from(flat), html: Buffer.from(html) };
for (const [name, bytes] of Object.entries(files)) {
  for (const cellStyles of [false, true]) {
    const [first] = Object.values(XLSX.read(bytes, { cellStyles }).Sheets);
    const rows = XLSX.utils.sheet_to_json(first, { header: 1, skipHidden: true });
    console.log(`${name}, cellStyles ${cellStyles}: ${rows.map(([text]) => text).join(', ')}`);
  }
}
JS
cat >expected.txt <<'TXT'
xlsx, cellStyles false: shown, hidden
xlsx, cellStyles true: shown
xml, cellStyles false: shown
xml, cellStyles true: shown
fods, cellStyles false: shown, hidden, filtered
fods, cellStyles true: shown, hidden, filtered
html, cellStyles false: shown, hidden, hidden too
html, cellStyles true: shown, hidden, hidden too
TXT
node run.mjs | tee seen.txt
diff -u expected.txt seen.txt
