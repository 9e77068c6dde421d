import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles, readText } from './support/imports.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...['docs', 'data', 'findings'].flatMap(listFiles).filter((file) => file.endsWith('.md')),
];
const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };

function findAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readText(document);

  test('links to files that exist', () => {
    const links = findAll(text, /\]\((?!https?:|#)([^)#]+)/g);
    const missing = links.filter(
      (link) => !existsSync(join(ROOT, posix.dirname(document), decodeURI(link))),
    );
    expect(missing).toEqual([]);
  });

  test('names files that exist', () => {
    const paths = findAll(text, /`((?:data|docs|scripts|server|test|web)\/[^\s`…]+\.\w+)`/g);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('names commands that exist', () => {
    const names = findAll(text, /npm run ([a-z:]+)/g);
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('every command of package.json is there', () => {
  const files = Object.values(scripts).flatMap((script) => findAll(script, /^node (\S+)/g));
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('every finding stands in the list of findings, with its script', () => {
  const scripts = listFiles('findings').filter((file) => file.endsWith('.sh'));
  const listed = findAll(readText('findings/README.md'), /\]\(([^)]+\.sh)\)/g);
  expect(listed.map((name) => `findings/${name}`).sort()).toEqual(scripts.sort());
});
