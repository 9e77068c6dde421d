import fc from 'fast-check';
import iconv from 'iconv-lite';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#server/formats/decode.ts';
import { openTextFile } from '#server/loading/text-file.ts';
import { newFolder } from '#test/support/data-folder.ts';

const folder = newFolder();

function fileOf(bytes: Uint8Array): string {
  const file = join(folder, 'long.csv');
  writeFileSync(file, bytes);
  return file;
}

const any = () => true;

describe('a text that is read piece by piece is the text that is read at once', () => {
  const LETTERS = fc.constantFrom(
    'a',
    '1',
    ',',
    '"',
    '\n',
    '\r\n',
    '甲',
    '㐊',
    '😀',
    '\uFEFF',
    'Ċ',
  );
  const TEXT = fc
    .array(LETTERS, { minLength: 1, maxLength: 80 })
    .map((letters) => letters.join(''));
  const ENCODINGS = ['utf8', 'gb18030', 'utf16-le', 'utf16-be'] as const;

  test.for(ENCODINGS)('in %s', (encoding) => {
    fc.assert(
      fc.property(TEXT, fc.boolean(), fc.integer({ min: 2, max: 20 }), (text, addBOM, size) => {
        const bytes = iconv.encode(text, encoding, { addBOM });
        const whole = decodeText(bytes, 'long.csv').text;
        const long = openTextFile(fileOf(bytes), any, size - (size % 2));
        expect(long === null ? null : [...long.pieces()].join('')).toBe(whole);
      }),
    );
  });

  test('in bytes of any kind', () => {
    const BYTES = fc.uint8Array({ minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(BYTES, (bytes) => {
        const long = openTextFile(fileOf(bytes), any, 4);
        const whole = decodeText(bytes, 'long.csv').text;
        if (long !== null) expect([...long.pieces()].join('')).toBe(whole);
      }),
    );
  });
});

test('what does not begin as what is asked for is left to others', () => {
  const file = fileOf(Buffer.from('序号,指标名称\n1,地区生产总值\n'));
  expect(openTextFile(file, (head) => head.startsWith('indicator'))).toBeNull();
});

test('a file that grows while it is read is refused', () => {
  const file = fileOf(Buffer.from('indicator,region\ngdp,leping\n'));
  const long = openTextFile(file, any);
  appendFileSync(file, 'gdp,fuliang\n');
  expect(() => [...long!.pieces()]).toThrow('它被改动了');
});
