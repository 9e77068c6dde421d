import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ExportSpool } from '#server/exporting/export-spool.ts';
import { prepareSpoolFolder } from '#server/exporting/spool-folder.ts';
import { newDatabaseFile } from '#test/support/database.ts';

test('is made for its owner alone, and swept of what a kill left', async () => {
  const file = newDatabaseFile();
  const folder = await prepareSpoolFolder(file);
  expect(folder).toBe(`${file}.spool`);
  expect(statSync(`${file}.spool`).mode & 0o777).toBe(0o700);
  mkdirSync(join(`${file}.spool`, 'tongbao-abc123'));
  writeFileSync(join(`${file}.spool`, 'tongbao-abc123', 'file'), 'half');
  writeFileSync(join(`${file}.spool`, 'mine'), 'somebody put it here');
  await prepareSpoolFolder(file);
  expect(readdirSync(`${file}.spool`)).toEqual(['mine']);
});

test('its files have no names while they are read', async () => {
  const folder = await prepareSpoolFolder(newDatabaseFile());
  const now = () => new Date();
  const spool = new ExportSpool({ megabytes: 1, hours: 1, now, ...(folder && { folder }) });
  const file = spool.begin('a', {
    rows: 1,
    isShort: true,
    write: async (put) => {
      await put(Buffer.from('figures'));
      return { rows: 1, bytes: 7, digest: Buffer.from('') };
    },
  });
  expect((await buffer(file.read())).toString()).toBe('figures');
  expect(spool.bytes).toBe(7);
  expect(folder && readdirSync(folder)).toEqual([]);
  await spool.close();
  expect(existsSync(folder ?? '')).toBe(true);
});
