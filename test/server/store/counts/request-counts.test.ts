import { expect, test } from 'vitest';
import { apartOf } from '#server/store/counts/apart.ts';
import { forgetRequests, tellRequests } from '#server/store/counts/request-counts.ts';
import { emptyFile, openTestDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';

const MINUTE = 60_000;

describeOnPostgres('requests that nodes tell of', () => {
  async function openNodes(many: number) {
    const database = await emptyFile();
    const nodes = [];
    for (let count = 0; count < many; count += 1) {
      const apart = apartOf(await openTestDatabase(database));
      if (!apart) throw new Error('nothing is counted apart');
      nodes.push(apart);
    }
    return nodes;
  }
  const of = (name: string, count: number, leftMs = MINUTE) => ({ name, count, leftMs });

  test('are added up, and end with the window that the first of them began', async () => {
    const [here, there] = await openNodes(2);
    await tellRequests(here!, [of('li', 3, 20_000), of('wang', 1)]);
    const [sum, ...others] = await tellRequests(there!, [of('li', 4)]);
    expect(others).toEqual([]);
    expect(sum).toMatchObject({ name: 'li', count: 7 });
    expect(sum!.leftMs).toBeLessThanOrEqual(20_000);
  });

  test('of a window that is over are forgotten', async () => {
    const [node] = await openNodes(1);
    await tellRequests(node!, [of('li', 3, 1), of('wang', 2)]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await tellRequests(node!, [of('li', 1, 1)])).toMatchObject([{ count: 1 }]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await forgetRequests(node!);
    const left = await node!.selectFrom('requestCount').select('count').execute();
    expect(left).toEqual([{ count: 2 }]);
  });

  test('of many names at once, in any order, hold up nobody and lose nothing', async () => {
    const nodes = await openNodes(3);
    const names = Array.from({ length: 60 }, (_, at) => `name ${at}`);
    const turned = (by: number) => [...names.slice(by), ...names.slice(0, by)];
    await Promise.all(
      nodes.flatMap((node, at) =>
        Array.from({ length: 10 }, (_, turn) =>
          tellRequests(
            node,
            turned(at * 20 + turn).map((name) => of(name, 1)),
          ),
        ).concat(forgetRequests(node).then(() => [])),
      ),
    );
    const sums = await nodes[0]!.selectFrom('requestCount').select('count').execute();
    expect(sums.map(({ count }) => count)).toEqual(names.map(() => 30));
  });
});
