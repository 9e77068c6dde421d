import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { openNameless } from './nameless-file.ts';

/** Values sorted into piles without holding them in memory: they lie packed in a file that has no name. */
export interface Piles<T> {
  add: (pile: string, value: T) => Promise<void>;
  /** What was added to a pile, in its order. */
  read: (pile: string) => AsyncIterable<T[]>;
  close: () => Promise<void>;
}

/** So many values are held before they are put away. */
const HELD = 20_000;

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** @param isOne whether what went through JSON is what `add` was given */
export async function openPiles<T>(isOne: (value: unknown) => value is T): Promise<Piles<T>> {
  const file = await openNameless();
  const pieces = new Map<string, { offset: number; length: number }[]>();
  let held = new Map<string, T[]>();
  let count = 0;
  let end = 0;
  const putAway = async () => {
    for (const [pile, values] of held) {
      const packed = await pack(JSON.stringify(values), { level: 1 });
      await file.write(packed, 0, packed.length, end);
      const piece = { offset: end, length: packed.length };
      pieces.set(pile, [...(pieces.get(pile) ?? []), piece]);
      end += packed.length;
    }
    held = new Map();
    count = 0;
  };
  return {
    add: async (pile, value) => {
      const values = held.get(pile) ?? [];
      held.set(pile, values);
      values.push(value);
      count += 1;
      if (count >= HELD) await putAway();
    },
    async *read(pile) {
      await putAway();
      for (const { offset, length } of pieces.get(pile) ?? []) {
        const packed = Buffer.alloc(length);
        await file.read(packed, 0, length, offset);
        const values: unknown = JSON.parse((await unpack(packed)).toString());
        if (!Array.isArray(values) || !values.every(isOne))
          throw new Error('the piles were damaged');
        yield values;
      }
    },
    close: () => file.close(),
  };
}
