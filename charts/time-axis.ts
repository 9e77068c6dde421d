import type { Language } from '#domain/language.ts';
import { inked } from './ink.ts';
import { strokeAt, WORD_SIZE, wordsAt } from './marks.ts';
import { monthWord, yearWord, type Slot } from './slots.ts';
import { textWidth } from './text-width.ts';

interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Two lines of words, months and years, and room below them. */
export const AXIS_HEIGHT = 42;

/** The axis of time of a chart; its words stand apart, for years begin where no month is. */
export function timeAxis(slots: readonly Slot[]) {
  return {
    type: 'category',
    data: slots.map((_, at) => String(at)),
    boundaryGap: false,
    axisTick: { show: false },
    axisLine: { onZero: false, lineStyle: { color: inked('rule') } },
    axisLabel: { show: false },
    axisPointer: { triggerEmphasis: false },
  } as const;
}

/** Months as far as there is room, the year where it begins, and a line where counting begins anew. */
export function timeMarks(slots: readonly Slot[], plot: Plot, language: Language) {
  const step = plot.width / Math.max(1, slots.length - 1);
  // One period alone stands in the middle.
  const start = slots.length > 1 ? plot.left : plot.left + plot.width / 2;
  const xOf = (at: number) => start + at * step;
  const foot = plot.top + plot.height;
  return [
    ...yearTurns(slots).map((at) =>
      strokeAt({
        points: [
          [xOf(at), plot.top],
          [xOf(at), foot + 6],
        ],
        ink: 'line',
      }),
    ),
    ...monthWords(slots, step, language).map(({ at, text }) =>
      wordsAt({ x: xOf(at), y: foot + 14, text, ink: 'soft', align: 'center' }),
    ),
    ...yearWords(slots, step, language).map(({ at, text }) =>
      wordsAt({ x: xOf(at), y: foot + 30, text, ink: 'soft' }),
    ),
  ];
}

/** Midway between the last period of a year and the first of the next: where the empty place is, if there is one. */
export function yearTurns(slots: readonly Slot[]): number[] {
  const known = slots.flatMap(({ period }, at) =>
    period ? [{ at, year: period.end.slice(0, 4) }] : [],
  );
  return known.flatMap(({ at, year }, index) => {
    const before = known[index - 1];
    return before === undefined || before.year === year ? [] : [(before.at + at) / 2];
  });
}

interface Word {
  at: number;
  text: string;
}

/** Every month, every third, every sixth, or none: as their words have room, whatever lies between two periods. */
export function monthWords(slots: readonly Slot[], step: number, language: Language): Word[] {
  const room = textWidth(monthWord('2019-12', language), WORD_SIZE) + 6;
  const everyNth = (months: number) =>
    slots.flatMap(({ period }, at) =>
      period !== null && Number(period.end.slice(5)) % months === 0
        ? [{ at, text: monthWord(period.end, language) }]
        : [],
    );
  const hasRoom = (words: readonly Word[]) =>
    words.every(({ at }, index) => (at - (words[index - 1]?.at ?? -Infinity)) * step >= room);
  return [1, 3, 6].map(everyNth).find(hasRoom) ?? [];
}

/** Each year where it begins; one that has no room before the next is left out. */
export function yearWords(slots: readonly Slot[], step: number, language: Language): Word[] {
  const years = new Map<string, Word>();
  for (const [at, { period }] of slots.entries()) {
    if (period === null) continue;
    const text = yearWord(period.end, language);
    if (!years.has(text)) years.set(text, { at, text });
  }
  return [...years.values()].filter(({ at, text }, index, all) => {
    const next = all[index + 1];
    return next === undefined || (next.at - at) * step > textWidth(text, WORD_SIZE) + 10;
  });
}
