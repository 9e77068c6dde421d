import type { Trend } from '#server/schemas/trends.ts';
import { slotName, slotsOf } from '#charts/slots.ts';
import { language } from '#lib/language/language.ts';
import { chartWords } from './chart-words.ts';

/**
 * The lines that one scale holds: the amount of a nation would press those of its parts flat. The table
 * beneath has them all.
 */
export function onOneScale(trends: readonly Trend[]): readonly Trend[] {
  const isAmount = trends.some(({ measure }) => measure === 'level' || measure === 'count');
  return isAmount ? trends.filter(({ region }) => region.kind !== 'wider') : trends;
}

/** The first and the last period of some lines. */
export function periodOf(trends: readonly Pick<Trend, 'points'>[]): { from: string; to: string } {
  const names = slotsOf(trends)
    .filter(({ period }) => period !== null)
    .map((slot) => slotName(slot, language));
  return { from: names[0] ?? '', to: names.at(-1) ?? '' };
}

/** What has to be known to read a run of figures; only what applies. */
export function runNotes(trends: readonly Trend[]): string[] {
  const points = trends.flatMap(({ points }) => points);
  const isCumulative = points.some(({ period }) => period.start !== period.end);
  const hasTarget = points.some(({ target }) => target !== null);
  const notes = [
    chartWords.scale,
    isCumulative && chartWords.cumulative,
    hasTarget && chartWords.dashed,
  ];
  return notes.filter((note) => note !== false);
}
