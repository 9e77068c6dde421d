import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildId } from '#server/build-id.ts';
import { newFolder } from '#test/support/data-folder.ts';

function program(): string {
  const root = newFolder();
  for (const folder of ['domain', 'server']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'package-lock.json'), '{"a": 1}');
  writeFileSync(join(root, 'server/app.ts'), 'one');
  writeFileSync(join(root, 'domain/rank.ts'), 'two');
  return root;
}

test('the same program has the same name, wherever it lies', () => {
  const root = program();
  const copy = newFolder();
  cpSync(root, copy, { recursive: true });
  expect(buildId(root)).toMatch(/^[0-9a-f]{12}$/u);
  expect(buildId(copy)).toBe(buildId(root));
});

test.for(['domain/rank.ts', 'server/new.ts', 'package-lock.json', 'package.json'])(
  'another %s makes another program',
  (file) => {
    const root = program();
    const before = buildId(root);
    writeFileSync(join(root, file), 'three');
    expect(buildId(root)).not.toBe(before);
  },
);

test('what moves from one file to the next, and a setting that is shown, make another', () => {
  const root = program();
  const before = buildId(root);
  expect(buildId(root, ['https://tongbao.example'])).not.toBe(before);
  writeFileSync(join(root, 'server/app.ts'), 'onet');
  writeFileSync(join(root, 'domain/rank.ts'), 'wo');
  expect(buildId(root)).not.toBe(before);
});
