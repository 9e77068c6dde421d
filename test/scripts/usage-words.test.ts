import { expect, test } from 'vitest';
import { newDatabaseFile } from '#test/support/database.ts';
import { runScript } from './run-script.ts';

test.for([
  ['--frob', '没有“--frob”这个选项。'],
  ['-x', '没有“-x”这个选项。'],
  ['--release', '“--release”后面要写它的值。'],
  ['--release --dry-run', '“--release”后面要写它的值。'],
  ['--json=yes', '“--json”后面不写值。'],
] as const)('a wrong option is told of in our words: %s', async ([args, words]) => {
  const { code, stderr } = await runScript('scripts/load.ts', args.split(' '), newDatabaseFile());
  expect([code, stderr]).toEqual([2, `load: ${words}\n用法见 npm run load -- --help\n`]);
});
