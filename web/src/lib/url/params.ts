import type { Sort } from '#lib/table/sort.ts';
import { isDay } from '#domain/day.ts';
import type { Param } from './query.ts';

/** Any word; null when absent. */
export const word: Param<string | null> = {
  read: (text) => (text === '' ? null : text),
  write: (value) => value,
};

/** One of a list; anything else reads as the default. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  byDefault: NoInfer<Word>,
): Param<Word> {
  return {
    read: (text) => words.find((known) => known === text) ?? byDefault,
    write: (value) => (value === byDefault ? null : value),
  };
}

/** `leping` ascending, `-leping` descending; null keeps the order of the annexes. */
export const sort: Param<Sort | null> = {
  read: (text) => {
    if (text === null || text === '' || text === '-') return null;
    return text.startsWith('-')
      ? { by: text.slice(1), descending: true }
      : { by: text, descending: false };
  },
  write: (value) => (value === null ? null : `${value.descending ? '-' : ''}${value.by}`),
};

/** Several ids with commas between them; none: no filter. */
export const words: Param<readonly string[]> = {
  read: (text) => [...new Set((text ?? '').split(',').filter((id) => id !== ''))],
  write: (ids) => (ids.length > 0 ? ids.join(',') : null),
};

/** Several of a list, in its order; what it does not hold is left out. None: the default. */
export function someOf<const Word extends string>(known: readonly Word[]): Param<readonly Word[]> {
  return {
    read: (text) => {
      const named = words.read(text);
      return known.filter((word) => named.includes(word));
    },
    write: (chosen) => words.write(known.filter((word) => chosen.includes(word))),
  };
}

/** Several of a list in the order in which they are named; what it does not hold is left out. */
export function inOrderOf<const Word extends string>(
  known: readonly Word[],
): Param<readonly Word[]> {
  return {
    read: (text) => words.read(text).flatMap((word) => known.find((one) => one === word) ?? []),
    write: (chosen) => words.write(chosen),
  };
}

/** A whole number from 1 up to a largest; anything else reads as none. */
export const upTo = (largest: number): Param<number | null> => ({
  read: (text) => {
    const value = text !== null && /^\d{1,6}$/.test(text) ? Number(text) : 0;
    return value >= 1 && value <= largest ? value : null;
  },
  write: (value) => (value === null ? null : String(value)),
});

/** A month as YYYY-MM; anything else reads as none. */
export const month: Param<string | null> = {
  read: (text) => (text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null),
  write: (value) => value,
};

/** A day as YYYY-MM-DD; anything else reads as none. */
export const day: Param<string | null> = {
  read: (text) => (text !== null && isDay(text) ? text : null),
  write: (value) => value,
};

/** A year; anything else reads as none. */
export const year: Param<number | null> = {
  read: (text) => (text !== null && /^\d{4}$/.test(text) ? Number(text) : null),
  write: (value) => (value === null ? null : String(value)),
};
