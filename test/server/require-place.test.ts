import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { requirePlace } from '#server/require-place.ts';
import { NoDatabase } from '#server/store/database-file.ts';
import { newFolder } from '#test/support/data-folder.ts';

type Content = 'absent' | 'empty' | 'there' | 'log alone' | 'folder';

function placeWith(content: Content, isDatabaseNamed: boolean) {
  const database = join(newFolder(), 'tongbao.sqlite');
  if (content === 'empty' || content === 'there') {
    writeFileSync(database, content === 'empty' ? '' : 'x');
  }
  if (content === 'log alone') writeFileSync(`${database}-wal`, 'x');
  if (content === 'folder') mkdirSync(database);
  return { database, isDatabaseNamed };
}

describe('where there is', () => {
  const cases: readonly [content: Content, isNamed: boolean, isNew: boolean, mayGoOn: boolean][] = [
    ['there', false, false, true],
    ['there', true, false, true],
    ['there', true, true, false],
    ['absent', false, false, true],
    ['absent', true, false, false],
    ['absent', true, true, true],
    ['empty', false, false, false],
    ['empty', true, false, false],
    ['empty', false, true, true],
    ['log alone', false, false, false],
    ['log alone', false, true, true],
    ['folder', true, false, false],
    ['folder', false, true, false],
  ];
  test.for(cases)(
    '%s (named: %s, --new: %s) a command goes on: %s',
    async ([content, isNamed, isNew, mayGoOn]) => {
      const required = requirePlace(placeWith(content, isNamed), isNew);
      if (mayGoOn) await required;
      else await expect(required).rejects.toThrow(NoDatabase);
    },
  );
});
