import { once } from 'node:events';
import { expect, test } from 'vitest';
import { newDatabaseFile } from '#test/support/database.ts';
import { runAlone, startScript } from '../run-script.ts';

const SCRIPT = 'test/scripts/apart/runs-itself.ts';

test('a process apart gives its code and its words, these on standard error', async () => {
  const outcome = await runAlone(SCRIPT, ['parent', 'fails'], newDatabaseFile());
  expect(outcome).toEqual({
    code: 2,
    stdout: '',
    stderr: 'said to standard output\nsaid to standard error\n',
  });
});

test('one that has nothing more to do ends, though it is told of its parent’s end', async () => {
  const outcome = await runAlone(SCRIPT, ['parent', 'is done'], newDatabaseFile());
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('one that is killed is told', async () => {
  const { code, stderr } = await runAlone(SCRIPT, ['parent', 'is killed'], newDatabaseFile());
  expect(code).toBe(1);
  expect(stderr).toBe(
    'parent: runs-itself.ts 的进程被中止（SIGKILL），可能是内存不够。请再试一次。\n',
  );
});

test('it ends with its parent, even with one that is killed', async () => {
  const parent = startScript(SCRIPT, ['parent', 'goes on'], newDatabaseFile());
  const [said] = (await once(parent.stderr!, 'data')) as [Buffer];
  const child = Number(said.toString());
  parent.kill('SIGKILL');
  await expect.poll(() => isRunning(child)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    // Asks only whether there is one.
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
