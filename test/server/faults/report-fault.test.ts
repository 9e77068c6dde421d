import { expect, test } from 'vitest';
import { newDatabaseFile } from '#test/support/database.ts';
import { runAlone } from '#test/scripts/run-script.ts';

const [BAD_INPUT, BAD_USAGE] = [1, 2];
const run = (args: readonly string[], settings: NodeJS.ProcessEnv = {}) =>
  runAlone('test/server/faults/unforeseen-command.ts', args, newDatabaseFile(), settings);

test('a fault of the program is told as one, with its place and whom to tell, not with a stack', async () => {
  const { code, stdout, stderr } = await run([]);
  expect([code, stdout]).toEqual([BAD_INPUT, '']);
  expect(stderr).toMatch(
    /^unforeseen: 程序出了没有料到的错（TypeError，test\/server\/faults\/unforeseen-command\.ts:8）.+加上 --verbose .+SECURITY\.md.+\n$/u,
  );
  expect(stderr).not.toContain('Cannot read');
});

test('with --verbose the stack follows', async () => {
  const { code, stderr } = await run(['--verbose']);
  const [words, ...stack] = stderr.split('\n');
  expect(code).toBe(BAD_INPUT);
  expect(words).toContain('以下全部内容');
  expect(stack.join('\n')).toMatch(/^TypeError: Cannot read .+\n {4}at /u);
});

test('one that nobody waits for is told alike', async () => {
  const { code, stderr } = await run(['later']);
  expect(code).toBe(BAD_INPUT);
  expect(stderr).toMatch(/^unforeseen: 程序出了没有料到的错（TypeError，.+\n$/u);
  expect(stderr).not.toContain('    at ');
});

test('--verbose is no wrong option, nor does it hide one', async () => {
  const { code, stderr } = await run(['--frob', '--verbose']);
  expect(code).toBe(BAD_USAGE);
  expect(stderr).toContain('没有“--frob”这个选项。');
});
