#!/usr/bin/env bash
# hucre 1.0.0 (npm), `openXlsx` then `saveXlsx`. Its README gives this as the path on which “anything hucre
# does not model survives”, with `workbook.sheets[0].rows[0][0] = …` as the way to change a cell, so one would
# guess that number formats, which it does model, survive such a change. They do not: a workbook that is opened
# and saved, changed or not, has lost the format and font of every cell, and a figure 7 under 0.0 is shown as 7.
# With `readStyles: true` they are written again, but then what was written into `rows` is not: the cell keeps
# the figure that it had, without a word.
# For a product: a form that is filled in by it hands back figures that look different or, worse, those of
# before; what is in a file after a round trip has to be read by another library than the one that made it.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund hucre@1.0.0 exceljs@4.4.0 >>npm.log
cat >run.mjs <<'JS'
import ExcelJS from 'exceljs';
import { openXlsx, saveXlsx } from 'hucre/xlsx';

const form = new ExcelJS.Workbook();
const sheet = form.addWorksheet('form');
sheet.addRow(['name', 'figure']);
sheet.addRow(['east', 7]);
sheet.getCell('A1').font = { bold: true };
sheet.getCell('B2').numFmt = '0.0';
const bytes = Buffer.from(await form.xlsx.writeBuffer());

async function tell(what, options, change) {
  const workbook = await openXlsx(bytes, options);
  change(workbook.sheets[0].rows);
  const seen = new ExcelJS.Workbook();
  await seen.xlsx.load(Buffer.from(await saveXlsx(workbook)));
  const [{ value, numFmt }, { font }] = ['B2', 'A1'].map((at) => seen.worksheets[0].getCell(at));
  console.log(`${what} | ${value} | ${numFmt ?? 'no format'} | ${font?.bold ? 'bold' : 'not bold'}`);
}

const nothing = () => undefined;
await tell('unchanged', undefined, nothing);
await tell('filled in', undefined, (rows) => (rows[1][1] = 8));
await tell('unchanged, readStyles', { readStyles: true }, nothing);
await tell('filled in, readStyles', { readStyles: true }, (rows) => (rows[1][1] = 8));
JS
cat >expected.txt <<'TXT'
unchanged | 7 | no format | not bold
filled in | 8 | no format | not bold
unchanged, readStyles | 7 | 0.0 | bold
filled in, readStyles | 7 | 0.0 | bold
TXT
node run.mjs | tee seen.txt
diff -u expected.txt seen.txt
