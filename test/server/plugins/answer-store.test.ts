import { describe, expect, test } from 'vitest';
import { createAnswerStore } from '#server/plugins/answer-store.ts';

/** An answer counts with 1024 bytes for its head, and its name. */
const answer = (length: number) => ({ headers: {}, body: Buffer.alloc(length) });
const ROOM = 80_000;

describe('a store of answers', () => {
  test('keeps what was promised and brought', async () => {
    const store = createAnswerStore(ROOM);
    const bring = store.promise(0, 'a');
    const waiting = store.coming('a');
    expect(store.find('a')).toBeUndefined();
    bring(answer(100));
    expect(await waiting).toEqual(answer(100));
    expect(store.find('a')).toEqual(answer(100));
    expect(store.coming('a')).toBeUndefined();
    expect(store.bytes()).toBe(1024 + 100 + 1);
  });

  test('lets go of those that nobody asked for the longest, within its bytes', () => {
    const store = createAnswerStore(ROOM);
    // 8 × (8,000 + 1,024 + 1) = 72,200; with a ninth 81,225 would be more than there is room for.
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const name of names) store.promise(0, name)(answer(8000));
    store.find('a');
    store.promise(0, 'i')(answer(8000));
    expect(store.bytes()).toBe(72_200);
    expect(store.find('a')).toBeDefined();
    expect(store.find('b')).toBeUndefined();
  });

  test('does not keep one that takes more than an eighth of the room', async () => {
    const store = createAnswerStore(ROOM);
    const bring = store.promise(0, 'a');
    const waiting = store.coming('a');
    bring(answer(10_000));
    expect(await waiting).toEqual(answer(10_000));
    expect(store.find('a')).toBeUndefined();
    expect(store.bytes()).toBe(0);
  });

  test('lets go of all that is of an earlier load, and keeps nothing more of that', () => {
    const store = createAnswerStore(ROOM);
    store.renew(1);
    store.promise(1, 'a')(answer(100));
    const late = store.promise(1, 'b');
    store.renew(2);
    late(answer(100));
    store.renew(1);
    store.promise(1, 'c')(answer(100));
    expect(store.bytes()).toBe(0);
    store.promise(2, 'd')(answer(100));
    store.renew(2);
    expect(store.find('d')).toBeDefined();
  });

  test('holds no more memory for a small answer than that takes', () => {
    const store = createAnswerStore(ROOM);
    const body = Buffer.from('通报');
    expect(body.buffer.byteLength).toBeGreaterThan(body.length);
    store.promise(0, 'a')({ headers: {}, body });
    expect(store.find('a')?.body).toEqual(body);
    expect(store.find('a')?.body.buffer.byteLength).toBe(6);
  });
});

describe('an answer that is made for all', () => {
  test('is made once, however many ask, and then found', async () => {
    const store = createAnswerStore(ROOM);
    let made = 0;
    const make = async () => {
      made += 1;
      await Promise.resolve();
      return answer(100);
    };
    const ask = () => store.once(0, 'a', make);
    const answers = await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(made).toBe(1);
    expect(new Set(answers).size).toBe(1);
  });

  test('and can’t be made is told as it is to whoever tried, and made anew by the others', async () => {
    const store = createAnswerStore(ROOM);
    const failing = store.once(0, 'a', () => Promise.reject(new Error('no')));
    const other = store.once(0, 'a', () => Promise.resolve(answer(100)));
    await expect(failing).rejects.toThrow('no');
    expect(await other).toEqual(answer(100));
    expect(store.find('a')).toBeDefined();
  });
});
