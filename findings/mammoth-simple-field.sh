#!/usr/bin/env bash
# mammoth 1.13.0 (npm) turns a .docx into text or HTML. Word writes one and the same field, say a reference
# to a figure, in two ways: w:fldChar runs or the short w:fldSimple. One would guess that both come out, as
# their last result stands in the file as ordinary runs. Of the short one the figure is dropped and the
# sentence closes over the gap; a phonetic guide (w:ruby) takes the characters under it along. Other
# programs and templates write the short form. The only trace is a message of type "warning" by element.
# For a product: treat that warning as an error, or read fields before the text is taken.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund mammoth@1.13.0 docx@9.15.2 >>npm.log
cat >run.mjs <<'JS'
import { Document, Packer, Paragraph, SimpleField, TextRun } from 'docx';
import jszip from 'jszip';
import mammoth from 'mammoth';

const short = [new TextRun('short: 增长'), new SimpleField(' REF gdp ', '9.1'), new TextRun('%')];
const long = [new TextRun('long: 增长'), new TextRun('LONG'), new TextRun('%')];
const guide = [new TextRun('guide: '), new TextRun('GUIDE'), new TextRun('镇')];
const children = [short, long, guide].map((runs) => new Paragraph({ children: runs }));
const zip = await jszip.loadAsync(await Packer.toBuffer(new Document({ sections: [{ children }] })));

// What docx has no class for: the long form of a field, and a phonetic guide.
const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const field = `${mark('begin')}<w:r><w:instrText> REF gdp </w:instrText></w:r>${mark('separate')}${run('9.1')}${mark('end')}`;
const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('jǐngdé')}</w:rt><w:rubyBase>${run('景德')}</w:rubyBase></w:ruby></w:r>`;
const xml = await zip.file('word/document.xml').async('string');
const replace = (from, to) => (text) => text.replace(new RegExp(`<w:r><w:t[^>]*>${from}</w:t></w:r>`), to);
zip.file('word/document.xml', [replace('LONG', field), replace('GUIDE', ruby)].reduce((text, f) => f(text), xml));

const { value, messages } = await mammoth.extractRawText({ buffer: await zip.generateAsync({ type: 'nodebuffer' }) });
console.log(value.trim().replaceAll('\n\n', '\n'));
for (const { type, message } of messages) console.log(`${type}: ${message}`);
JS
cat >expected.txt <<'TXT'
short: 增长%
long: 增长9.1%
guide: 镇
warning: An unrecognised element was ignored: w:fldSimple
warning: An unrecognised element was ignored: w:ruby
TXT
node run.mjs | tee seen.txt
diff -u expected.txt seen.txt
