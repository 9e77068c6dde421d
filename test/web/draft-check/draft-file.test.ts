import { expect, test } from 'vitest';
import { acceptFile } from '../../../web/src/routes/bulletin/check/draft-file.ts';

const MEGABYTE = 1024 * 1024;

test.each([
  ['通报.docx', 'docx'],
  ['通报.TXT', 'txt'],
])('%s is sent as %s', (name, format) => {
  expect(acceptFile({ name, size: 10 })).toEqual({ format });
});

test.each([
  ['an old Word file', '通报.doc', 10, '另存为 .docx'],
  ['a scan', '通报.pdf', 10, '只支持 .docx 和 .txt'],
  ['an empty file', '通报.txt', 0, '另选文件'],
  ['a large document', '通报.docx', 11 * MEGABYTE, '不超过 10 MB，此文件为 11.0 MB'],
  ['a large text', '通报.txt', 2 * MEGABYTE, '不超过 1 MB'],
])('%s is refused, with what to do', (_, name, size, advice) => {
  expect(acceptFile({ name, size })).toMatchObject({
    refusal: { detail: expect.stringContaining(advice) as string },
  });
});
