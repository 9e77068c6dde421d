import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { Abandoned, GrowingFile, type Put } from '#server/exporting/growing-file.ts';
import { openNameless } from '#server/exporting/nameless-file.ts';

/** A file that is written when it is told to, with so much room. */
function begin(most = Infinity) {
  const steps: (() => void)[] = [];
  let used = 0;
  let given = 0;
  let left = 0;
  const room = {
    take: (bytes: number) => {
      const isThere = used + bytes <= most;
      if (isThere) used += bytes;
      return isThere;
    },
    give: (bytes: number) => (given += bytes),
  };
  const words: string[] = [];
  let isOver = false;
  let failure: Error | null = null;
  const wait = () => new Promise<void>((resolve) => steps.push(resolve));
  const write = async (put: Put) => {
    for (;;) {
      const word = words.shift();
      if (word !== undefined) await put(Buffer.from(word));
      else if (failure) throw failure;
      else if (isOver) return 'done';
      else await wait();
    }
  };
  const file = new GrowingFile(openNameless(), { room, write, left: () => (left += 1) });
  const go = () => {
    for (const step of steps.splice(0)) step();
  };
  return {
    file,
    add: (...more: string[]) => {
      words.push(...more);
      go();
    },
    end: () => {
      isOver = true;
      go();
    },
    fail: (error: Error) => {
      failure = error;
      go();
    },
    told: () => ({ used, given, left }),
  };
}

/** The next bytes that come. */
async function next(stream: Readable): Promise<string> {
  for await (const bytes of stream.iterator({ destroyOnReturn: false })) return String(bytes);
  throw new Error('nothing comes any more');
}

test('whoever follows reads what there is, and then what comes', async () => {
  const { file, add, end } = begin();
  const first = file.follow();
  add('one ');
  await first.reached(4);
  const [early, late] = [first.read(), file.follow().read()];
  expect(await next(early)).toBe('one ');
  add('two');
  end();
  expect(await text(late)).toBe('one two');
  expect(await text(early)).toBe('two');
  expect(await first.ended).toBe('done');
  await file.close();
});

test('a part is read from its first byte to before its last', async () => {
  const { file, add, end } = begin();
  const one = file.follow();
  add('0123', '4567');
  end();
  await one.ended;
  expect(await text(one.read({ start: 3, end: 6 }))).toBe('345');
  expect(await text(file.follow().read({ start: 6 }))).toBe('67');
  await file.close();
});

test('one that leaves stops nothing that another follows; without anybody it is written no further', async () => {
  const { file, add, told } = begin();
  const [stays, leaves] = [file.follow(), file.follow()];
  leaves.read().destroy();
  add('more');
  await stays.reached(4);
  expect(told().left).toBe(0);
  stays.leave();
  stays.leave();
  expect(told().left).toBe(1);
  add('nobody');
  await expect(stays.ended).rejects.toBeInstanceOf(Abandoned);
  await file.close();
  expect(told()).toMatchObject({ used: 4, given: 4 });
});

test('whoever reads is broken off where the writing was, with all that was written before', async () => {
  const { file, add, fail } = begin();
  const stream = file.follow().read();
  add('half');
  fail(new Error('the disk failed'));
  expect(await next(stream)).toBe('half');
  await expect(next(stream)).rejects.toThrow('the disk failed');
  await file.close();
});

test('what fails before a byte is there is told to who waits for the first', async () => {
  const { file, fail } = begin();
  const one = file.follow();
  fail(new Error('refused'));
  await expect(one.reached(1)).rejects.toThrow('refused');
  one.leave();
  await file.close();
});

test('more than there is room for passes through, when all have read what there is', async () => {
  const { file, add, end, told } = begin(8);
  const [quick, slow] = [file.follow(), file.follow()];
  const waiting = file.follow();
  waiting.onlyWait();
  const [quickly, slowly] = [quick.read(), slow.read()];
  add('aaaa', 'bbbb', 'cccc', 'dddd', 'eeee');
  end();
  expect(file.isWhole).toBe(true);
  const read = text(quickly);
  // Eight bytes are there, and the slow one has read none of them: no more is written.
  await quick.reached(8);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(file.isDone).toBe(false);
  expect(await text(slowly)).toBe('aaaabbbbccccddddeeee');
  expect(await read).toBe('aaaabbbbccccddddeeee');
  expect(await waiting.ended).toBe('done');
  expect(file.isWhole).toBe(false);
  expect(told().used).toBe(8);
  await file.close();
});
