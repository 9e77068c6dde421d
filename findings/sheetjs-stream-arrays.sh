#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (npm; SheetJS) gives the streams of an Excel 97 file with `bookFiles: true`, so that one
# can look at a record which it reads otherwise. A short stream comes as a Uint8Array. One of 4,096 bytes
# and more (the kind of file that offices send) comes as a plain array of numbers when the file was handed
# over as a Uint8Array, and as a Uint8Array when it was a Buffer. `subarray`, DataView and Buffer methods
# then fail on real files alone: a test with a small sheet passes.
# For a product: wrap what comes in `Uint8Array.from`, and test with a sheet of thousands of rows.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 >>npm.log
cat >run.cjs <<'JS'
const { read, utils, write } = require('@e965/xlsx');

for (const rows of [1, 3000]) {
  const table = Array.from({ length: rows }, (_, index) => ['growth', index]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), 'table');
  const buffer = write(book, { type: 'buffer', bookType: 'biff8' });
  for (const bytes of [buffer, new Uint8Array(buffer)]) {
    const { FileIndex } = read(bytes, { bookFiles: true }).cfb;
    const { content, size } = FileIndex.find(({ name }) => name === 'Workbook');
    const given = Buffer.isBuffer(bytes) ? 'Buffer' : 'Uint8Array';
    const kind = Array.isArray(content) ? 'plain array' : 'bytes';
    console.log(`${rows} rows, stream ${size < 4096 ? 'below' : 'of'} 4096, from a ${given}: ${kind}`);
  }
}
JS
cat >expected.txt <<'TXT'
1 rows, stream below 4096, from a Buffer: bytes
1 rows, stream below 4096, from a Uint8Array: bytes
3000 rows, stream of 4096, from a Buffer: bytes
3000 rows, stream of 4096, from a Uint8Array: plain array
TXT
node run.cjs | tee seen.txt
diff -u expected.txt seen.txt
