import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '#scripts/write-whole.ts';
import { newFolder } from '#test/support/data-folder.ts';

test('a file is there when all of it is', async () => {
  const file = join(newFolder(), 'gdp.csv');
  await writeWhole(file, async (path) => {
    await writeFile(path, 'half');
    await appendFile(path, ', and the rest');
  });
  expect(readFileSync(file, 'utf8')).toBe('half, and the rest');
});

test('what fails half way leaves what was there, and nothing beside it', async () => {
  const folder = newFolder();
  const file = join(folder, 'gdp.csv');
  writeFileSync(file, 'before');
  const writing = writeWhole(file, async (path) => {
    await writeFile(path, 'half');
    throw new Error('full');
  });
  await expect(writing).rejects.toThrow('full');
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['before', ['gdp.csv']]);
});

test('a link stays a link, and a device a device', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'real.csv'), 'before');
  symlinkSync('real.csv', join(folder, 'gdp.csv'));
  await writeWhole(join(folder, 'gdp.csv'), (path) => writeFile(path, 'after'));
  expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('after');
  let written = '';
  await writeWhole('/dev/null', (path) => Promise.resolve(void (written = path)));
  expect(written).toBe('/dev/null');
});
