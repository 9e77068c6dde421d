import type { Trend } from '#server/schemas/trends.ts';
import type { LegendMark } from '#lib/charts/document.ts';
import { slotName, slotsOf } from '#lib/charts/slots.ts';
import { chartWords } from './chart-words.ts';

type Run = 'trend' | 'ranks';

/**
 * Whom a chart over time is about: the region that was chosen; else the city, or of places, where the
 * city has none, the one that is first now.
 */
export function subjectOf(
  chart: Run,
  trends: readonly Trend[],
  regionId: string | null,
): Trend | undefined {
  const chosen = trends.find(({ region }) => region.id === regionId);
  if (chosen) return chosen;
  return chart === 'trend'
    ? trends.find(({ region }) => region.kind === 'city')
    : trends.find(({ points }) => points.at(-1)?.rank === 1);
}

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
    .map(slotName);
  return { from: names[0] ?? '', to: names.at(-1) ?? '' };
}

export function runLegend(
  chart: Run,
  trends: readonly Trend[],
  chosen: Trend | undefined,
): LegendMark[] {
  const hasCity =
    chosen?.region.kind !== 'city' && trends.some(({ region }) => region.kind === 'city');
  const hasTarget = chart === 'trend' && chosen?.points.some(({ target }) => target !== null);
  const marks: (LegendMark | false)[] = [
    chosen !== undefined && { mark: 'line', ink: 'cobalt', text: chosen.region.shortName },
    hasCity && { mark: 'dashed', ink: 'celadon', text: chartWords.city },
    ...trends
      .filter(({ region }) => region.kind === 'wider' && region.id !== chosen?.region.id)
      .map(({ region }) => ({
        mark: 'dotted' as const,
        ink: 'soft' as const,
        text: region.shortName,
      })),
    { mark: 'line', ink: 'rule', text: chartWords.others },
    hasTarget === true && { mark: 'dotted', ink: 'ink', text: chartWords.target },
  ];
  return marks.filter((mark) => mark !== false);
}

/** What has to be known to read a run of figures; only what applies. */
export function runNotes(chart: Run | 'panels', trends: readonly Trend[]): string[] {
  const points = trends.flatMap(({ points }) => points);
  const isCumulative = points.some(({ period }) => period.start !== period.end);
  const hasTarget = chart !== 'ranks' && points.some(({ target }) => target !== null);
  const notes = [
    chart === 'ranks' && chartWords.ranksNote,
    chart === 'panels' && chartWords.scale,
    isCumulative && chartWords.cumulative,
    hasTarget && chartWords.dashed,
  ];
  return notes.filter((note) => note !== false);
}
