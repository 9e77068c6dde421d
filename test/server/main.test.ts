import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import type { ReleaseSummary } from '#server/schemas/releases.ts';
import { runAlone, startScript } from '#test/scripts/run-script.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureFile } from '#test/support/database.ts';

test('the server says where it answers, answers there, and ends when it is told to', async () => {
  const child = startScript('server/main.ts', [], await fixtureFile());
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  const [address] = /http:\/\/127\.0\.0\.1:\d+/u.exec(line) ?? [];
  const response = await fetch(`${address}/api/v1/releases`);
  const releases = (await response.json()) as ReleaseSummary[];
  expect(releases.map(({ id }) => id)).toEqual(['2020-07', '2019-06']);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});

test('what keeps it from starting is said in a line, with the cure and the code of a command', async () => {
  const folder = newFolder();
  const torn = join(folder, 'torn.sqlite');
  writeFileSync(torn, 'no database'.repeat(100));
  const none = join(folder, 'none.sqlite');
  const cases = [
    [torn, {}, 1, '这个文件不是 SQLite 数据库，或已损坏'],
    [none, {}, 1, '没有这个数据库'],
    [none, { PORT: 'abc' }, 2, 'PORT 应是 0 到 65535 的整数'],
  ] as const;
  for (const [file, settings, code, words] of cases) {
    const outcome = await runAlone('server/main.ts', [], file, settings);
    expect([outcome.code, outcome.stderr]).toEqual([code, expect.stringContaining(words)]);
    expect(outcome.stderr).toMatch(/^server: [^\n]+\n$/u);
  }
});

test('a port that is taken is said, and is no good end', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const settings = { PORT: String(port) };
  const { code, stderr } = await runAlone('server/main.ts', [], await fixtureFile(), settings);
  other.close();
  expect([code, stderr]).toEqual([1, expect.stringContaining(`端口 ${port} 已被占用`)]);
});
