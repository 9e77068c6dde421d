import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readUpload } from '#server/loading/read-upload.ts';
import type { UploadedFile } from '#server/loading/upload-reading.ts';
import { DATA } from '#test/fixtures/tables/context.ts';
import { zip } from '#test/support/zip.ts';
import { BODY, KNOWN, text, TITLE } from './uploads.ts';

const read = (file: UploadedFile) => readUpload([file], KNOWN);

describe('what has no place at the desk is refused with words', () => {
  const cases = [
    {
      name: 'a file of the dictionary',
      file: () => text('indicators.csv', 'id,name\n'),
      problem: { code: 'not-for-desk', file: 'indicators.csv' },
    },
    {
      name: 'the release.json of another release',
      file: () => ({
        name: 'a.zip',
        bytes: zip([
          {
            name: 'release.json',
            content: readFileSync(join(DATA, 'releases/2020-07/release.json')),
          },
        ]),
      }),
      problem: { code: 'bad-release', file: 'a.zip/release.json' },
    },
    {
      name: 'a release.json that can’t be read',
      file: () => text('release.json', '{'),
      problem: { code: 'bad-release' },
    },
    {
      name: 'an archive in an archive',
      file: () => ({
        name: 'a.zip',
        bytes: zip([
          { name: 'b.zip', content: zip([{ name: 'c.csv', content: Buffer.from('x') }]) },
        ]),
      }),
      problem: { code: 'unreadable-file', file: 'a.zip/b.zip' },
    },
    { name: 'an empty file', file: () => text('空.csv', ''), problem: { code: 'empty-file' } },
    {
      name: 'bytes in no encoding',
      file: () => ({ name: '乱.csv', bytes: new Uint8Array([0x61, 0xff, 0xff, 0x2c, 0x80]) }),
      problem: { code: 'unreadable-encoding' },
    },
    {
      name: 'a picture',
      file: () => ({ name: '表.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]) }),
      problem: { code: 'unreadable-file' },
    },
  ];
  test.for(cases)('$name', async ({ file, problem }) => {
    const { items, problems } = await read(file());
    expect(items).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', ...problem }]);
    expect(problems[0]?.cure).toMatch(/。$/u);
  });

  test('plans', async () => {
    const bytes = readFileSync(join(DATA, 'plans/规划目标.csv'));
    const [item] = (await read({ name: '规划目标.csv', bytes })).items;
    expect(item).toMatchObject({ kind: 'plan-targets', table: null });
    expect(item?.problems).toMatchObject([{ code: 'not-for-desk' }]);
  });

  test('a table of another period', async () => {
    const file = text('表.csv', `${TITLE}\n${BODY}`.replace('2019年1-6月乐平', '2019年1-5月乐平'));
    const [item] = (await read(file)).items;
    expect(item?.table).toBeNull();
    expect(item?.problems).toMatchObject([{ code: 'period-mismatch' }]);
  });
});
