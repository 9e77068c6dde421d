import { formatFigure } from '#domain/figure-text.ts';
import type { Language } from '#domain/language.ts';
import type { Ink } from '../ink.ts';
import { missingWord, wordsIn } from '../words.ts';
import type { MapRegion, MapShown } from './regions.ts';

/** A figure of a region on a map. */
export interface ValueOnMap {
  id: string;
  name: string;
  value: number | null;
  decimals: number;
  /** Why there is none. */
  missing: string;
  isPark: boolean;
}

const WASHES = ['met-1', 'met-2', 'met-3', 'met-4'] as const satisfies readonly Ink[];

/**
 * Regions by their figures, in four equal steps from the smallest to the largest: the darker the larger.
 * @example mapOfValues([甲县 2.0, 乙县 10.0], '2024年1-6月，%', 'zh').steps.map(({ text }) => text)
 *   // ['2.0 至 4.0', '4.0 至 6.0', '6.0 至 8.0', '8.0 至 10.0']
 */
export function mapOfValues(
  rows: readonly ValueOnMap[],
  /** What the figures are: 2024年1-6月，%. */
  head: string,
  language: Language,
): MapShown {
  const values = rows.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const size = (high - low) / WASHES.length;
  const decimals = Math.max(0, ...rows.map((row) => row.decimals));
  const stepOf = (value: number) =>
    size === 0 ? 0 : Math.min(WASHES.length - 1, Math.floor((value - low) / size + 1e-9));
  const regions = rows.map((row): MapRegion => {
    const { id, name, value, isPark } = row;
    const figure = value === null ? '' : formatFigure(value, row.decimals);
    const wash: Ink = value === null ? 'hatch' : (WASHES[stepOf(value)] ?? 'met-1');
    const said = figure === '' ? row.missing : figure;
    return {
      ...{ id, name, figure, wash, isPark },
      ...{
        corner: '',
        note: value === null ? row.missing : '',
        noteInk: value === null ? 'soft' : 'ink',
        isChosen: false,
      },
      rows: [{ ink: 'ink', name: wordsIn(language).actual, figure: said }],
    };
  });
  const namesOf = (wash: Ink) => regions.filter((one) => one.wash === wash).map(({ name }) => name);
  const bounds = size === 0 ? WASHES.slice(0, values.length > 0 ? 1 : 0) : WASHES;
  const steps = bounds.map((wash, at) => {
    const [from, to] = [low + at * size, low + (at + 1) * size];
    const [least, most] = [formatFigure(from, decimals), formatFigure(to, decimals)];
    const text = size === 0 ? least : wordsIn(language).between(least, most);
    return { wash, text, names: namesOf(wash) };
  });
  const without = namesOf('hatch');
  const empty = { wash: 'hatch' as const, text: missingWord(null, language), names: without };
  return { regions, head, steps: without.length > 0 ? [...steps, empty] : steps };
}
