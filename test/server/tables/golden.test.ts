import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';

import { readGrids } from '#server/formats/read-grids.ts';
import { readTable } from '#server/tables/read-table.ts';
import { readRelease } from '#server/tables/release.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';

/** A folder is a case: one input file, the release it belongs to (if any), and what must be read. */
const FOLDER = join(import.meta.dirname, '../../golden/tables');
const CASES = readdirSync(FOLDER).map((name) => {
  const files = readdirSync(join(FOLDER, name));
  const input = files.find((file) => !['expected.json', 'release.json'].includes(file)) ?? '';
  return { name, input, bytes: readFileSync(join(FOLDER, name, input)) };
});

function readCase(name: string, file: string, bytes: Uint8Array) {
  const releaseFile = join(FOLDER, name, 'release.json');
  const release = existsSync(releaseFile)
    ? readRelease(readFileSync(releaseFile, 'utf8'), releaseFile).release
    : null;
  const { grids, problems } = readGrids(file, bytes);
  const context = contextOf(release);
  const results = grids.map((grid) => readTable(grid, context));
  return { problems, sheets: results.map(({ leftOut: _, ...sheet }) => sheet) };
}

/** UPDATE_GOLDEN=1 writes what is read now; look at the difference before it is committed. */
function expectedOf(name: string, actual: unknown): unknown {
  const file = join(FOLDER, name, 'expected.json');
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

test.for(CASES)('$name is read as expected', ({ name, input, bytes }) => {
  const actual = readCase(name, input, bytes);
  expect(actual).toEqual(expectedOf(name, actual));
});

const ENCODINGS = [
  { encoding: 'GB18030', options: {} },
  { encoding: 'UTF-8', options: { addBOM: true } },
  { encoding: 'UTF-16LE', options: { addBOM: true } },
  { encoding: 'UTF-16LE', options: { addBOM: false } },
  { encoding: 'UTF-16BE', options: { addBOM: true } },
];

describe('the same tables in other encodings read the same', () => {
  const texts = CASES.filter(({ input }) => input.endsWith('.csv'));
  test.for(ENCODINGS)('$encoding $options', ({ encoding, options }) => {
    for (const { name, input, bytes } of texts) {
      const recoded = encode(new TextDecoder().decode(bytes), encoding, options);
      expect(readCase(name, input, recoded), name).toEqual(readCase(name, input, bytes));
    }
  });
});
