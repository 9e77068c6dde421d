#!/usr/bin/env bash
# A note's mark in superscript behind a figure (9.1², held as rich text) is a digit of the figure for every
# reader tried: @e965/xlsx 0.20.3 (.xlsx, .xls), mammoth 1.13.0 (.docx), openpyxl 3.1.5. One would guess a
# text that is no number. It is worse where types are guessed afterwards: SheetJS makes a number of
# HTML's 9.1<sup>2</sup>, and pandas 3.1.1 reads the column of rich text as float64.
# For a product: look at the runs (`vertAlign`, `escapement`, <sup>) before text is joined; afterwards the
# note is lost. It is kept by mammoth's HTML, SheetJS' `h` (of .xlsx alone) and openpyxl's rich_text=True.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 mammoth@1.13.0 docx@9.15.2 >>npm.log
python3 -m venv venv
venv/bin/pip install --quiet openpyxl==3.1.5 pandas==3.1.1 xlwt==1.3.0 2>>npm.log
cat >write.py <<'PY'
import openpyxl, pandas, xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

book = openpyxl.Workbook()
raised = TextBlock(InlineFont(vertAlign="superscript"), "2")
book.active["A1"] = CellRichText(TextBlock(InlineFont(), "9.1"), raised)
book.save("mark.xlsx")
old = xlwt.Workbook()
font = xlwt.Font()
font.escapement = xlwt.Font.ESCAPEMENT_SUPERSCRIPT
old.add_sheet("S").write_rich_text(0, 0, ["9.1", ("2", font)])
old.save("mark.xls")
print("openpyxl .xlsx:", repr(openpyxl.load_workbook("mark.xlsx").active["A1"].value))
frame = pandas.read_excel("mark.xlsx", header=None)
print("pandas .xlsx:", frame.dtypes[0], frame.iat[0, 0])
PY
cat >run.mjs <<'JS'
import * as XLSX from '@e965/xlsx';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import { readFileSync } from 'node:fs';

const html = Buffer.from('<table><tr><td>9.1<sup>2</sup></td></tr></table>');
const files = { xlsx: readFileSync('mark.xlsx'), xls: readFileSync('mark.xls'), html };
for (const [name, bytes] of Object.entries(files)) {
  const [sheet] = Object.values(XLSX.read(bytes).Sheets);
  console.log(`SheetJS .${name}: ${typeof sheet.A1.v} ${sheet.A1.v}`);
}
const children = [new TextRun('9.1'), new TextRun({ text: '2', superScript: true })];
const document = new Document({ sections: [{ children: [new Paragraph({ children })] }] });
const { value } = await mammoth.extractRawText({ buffer: await Packer.toBuffer(document) });
console.log(`mammoth text: ${value.trim()}`);
JS
cat >expected.txt <<'TXT'
openpyxl .xlsx: '9.12'
pandas .xlsx: float64 9.12
SheetJS .xlsx: string 9.12
SheetJS .xls: string 9.12
SheetJS .html: number 9.12
mammoth text: 9.12
TXT
(venv/bin/python write.py && node run.mjs) | tee seen.txt
diff -u expected.txt seen.txt
