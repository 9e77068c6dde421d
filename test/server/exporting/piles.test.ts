import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { openPiles } from '#server/exporting/piles.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';

test('gives each pile back in its order, more than is held at once, and leaves no file', async () => {
  const before = readdirSync(tmpdir());
  const piles = await openPiles(isNumber);
  for (let value = 0; value < 50_000; value += 1) await piles.add(`${value % 3}`, value);
  const read = async (pile: string) => {
    const values: number[] = [];
    for await (const portion of piles.read(pile)) values.push(...portion);
    return values;
  };
  const expected = Array.from({ length: 50_000 }, (_, value) => value);
  for (const pile of ['2', '0', '1']) {
    expect(await read(pile)).toEqual(expected.filter((value) => value % 3 === Number(pile)));
  }
  expect(await read('nothing')).toEqual([]);
  await piles.close();
  const left = readdirSync(tmpdir()).filter(
    (name) => /^tongbao-\w{6}$/u.test(name) && !before.includes(name),
  );
  expect(left).toEqual([]);
});
