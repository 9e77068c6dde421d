import type { MissingReason } from '#domain/dictionary.ts';

const TOKEN = /"([^"]*)"|[^\s",;]+/gu;

/** All cells in their order; null where there are more or fewer than the variables make. */
export function readDenseData(data: string, count: number): string[] | null {
  const texts: string[] = [];
  for (const [whole, quoted] of data.matchAll(TOKEN)) {
    if (texts.length >= count) return null;
    texts.push(quoted ?? whole);
  }
  return texts.length === count ? texts : null;
}

/** How the lines of a file with KEYS are called: by variable of the stub, its values' or codes' places. */
export interface PxKeys {
  stub: readonly ReadonlyMap<string, number>[];
  /** Cells of a line. */
  width: number;
  count: number;
}

/**
 * Of a file with KEYS: each line begins with the names of its values. Lines that are left out hold
 * zeros alone (scb.se, Data in the PX-file).
 */
export function readKeyedData(data: string, { stub, width, count }: PxKeys): string[] | null {
  const texts = new Array<string>(count).fill('0');
  let [line, filled, keys] = [0, width, 0];
  for (const [whole, quoted] of data.matchAll(TOKEN)) {
    if (filled === width) {
      const places = stub[keys];
      const place = quoted === undefined ? undefined : places?.get(quoted);
      if (places === undefined || place === undefined) return null;
      line = line * places.size + place;
      keys += 1;
      if (keys === stub.length) filled = 0;
      continue;
    }
    texts[line * width + filled] = quoted ?? whole;
    filled += 1;
    if (filled === width) [line, keys] = [0, 0];
  }
  return filled === width && keys === 0 ? texts : null;
}

/** - stands for nothing, one to six dots for what the file says or leaves unsaid. */
export function isPxSign(text: string): boolean {
  return /^(?:-|\.{1,6})$/u.test(text);
}

/** Why there is no figure, by the words that the file has for its sign, if they are words. */
export function reasonOfSign(words: string | null): MissingReason {
  if (words === null) return 'no-figure';
  if (/不适用|not applicable|kan ej förekomma/iu.test(words)) return 'not-applicable';
  if (/保密|不公开|confidential|secre|suppress/iu.test(words)) return 'withheld';
  return /不足|less than/iu.test(words) ? 'below-unit' : 'no-figure';
}
