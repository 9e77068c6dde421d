import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

/** Values sorted into piles without holding them in memory: they lie packed in a file that has no name. */
export interface Spool<T> {
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
export async function openSpool<T>(isOne: (value: unknown) => value is T): Promise<Spool<T>> {
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
          throw new Error('the spool was damaged');
        yield values;
      }
    },
    close: () => file.close(),
  };
}

/** Gone from the disk when it is closed, whatever happens before. */
async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-'));
  try {
    return await open(join(folder, 'spool'), 'wx+');
  } finally {
    await rm(folder, { recursive: true });
  }
}
