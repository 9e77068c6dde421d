import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import type { ReleaseSummary } from '#server/schemas/releases.ts';
import { startScript } from '#test/scripts/run-script.ts';
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
