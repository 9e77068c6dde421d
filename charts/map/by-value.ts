import { formatFigure } from '#domain/figure-text.ts';
import type { Language } from '#domain/language.ts';
import type { Ink } from '../ink.ts';
import { wordsIn } from '../words.ts';
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
 * A step ends a unit of the last digit before the next begins, so that no bound stands in two.
 * @example mapOfValues([甲县 2.0, 乙县 10.0], '2024年1-6月，%', 'zh').steps.map(({ text }) => text)
 *   // ['2.0 至 3.9', '4.0 至 5.9', '6.0 至 7.9', '8.0 至 10.0']
 */
export function mapOfValues(
  rows: readonly ValueOnMap[],
  /** What the figures are: 2024年1-6月，%. */
  head: string,
  language: Language,
): MapShown {
  const decimals = Math.max(0, ...rows.map((row) => row.decimals));
  // In whole units of the last digit, which have no error of binary fractions.
  const unitsOf = (value: number) => Math.round(value * 10 ** decimals);
  const units = rows.flatMap(({ value }) => (value === null ? [] : unitsOf(value)));
  const [low, high] = [Math.min(...units), Math.max(...units)];
  const startOf = (at: number) => low + Math.ceil((at * (high - low)) / WASHES.length);
  const starts = WASHES.map((_, at) => startOf(at));
  const stepOf = (value: number) =>
    low === high ? 0 : starts.findLastIndex((start) => start <= unitsOf(value));
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
  const say = (one: number) => formatFigure(one / 10 ** decimals, decimals);
  const bounds = low === high ? WASHES.slice(0, 1) : WASHES;
  const steps = (units.length === 0 ? [] : bounds).flatMap((wash, at) => {
    const from = startOf(at);
    const to = at === bounds.length - 1 ? high : startOf(at + 1) - 1;
    // Of figures that lie closer together than there are steps some hold nothing.
    if (from > to) return [];
    const text = from === to ? say(from) : wordsIn(language).between(say(from), say(to));
    return [{ wash, text, names: namesOf(wash) }];
  });
  // What is withheld is not missing.
  const without = Map.groupBy(
    rows.filter(({ value }) => value === null),
    ({ missing }) => missing,
  );
  const empty = [...without].map(([text, members]) => ({
    ...{ wash: 'hatch' as const, text },
    names: members.map(({ name }) => name),
  }));
  return { regions, head, steps: [...steps, ...empty] };
}
