import { formatPeriod } from '../period.ts';
import type { Piece } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { readCounts } from './read-counts.ts';
import { groupOf, type Tongue } from './read-item.ts';
import { readMonthsAt } from './read-months.ts';
import { found } from './reading.ts';
import type { DraftPlace, Reading, SectionId } from './types.ts';

const OPENING = /^[^。;]{0,40}主要指标[^。;]{0,20}来看/u;

/** Which part a sentence opens; null when it opens none. */
export function openedSection(text: string, { groups, dutyWord }: Lexicon): SectionId | null {
  const lead = OPENING.exec(text)?.[0];
  if (lead === undefined) return null;
  if (lead.includes('部门') || lead.includes(dutyWord)) return 'departments';
  return groupOf(lead) === null && groups.all(lead).length === 0 ? null : 'regions';
}

/** 从1-6月…来看，… : the months, whom it speaks of, and what it says of them. */
export function readOpening(
  piece: Piece,
  section: SectionId,
  tongue: Tongue,
): { readings: Reading[]; numbers: DraftPlace[] } {
  const lead = OPENING.exec(piece.text)?.[0] ?? '';
  const period = readLeadMonths(piece, lead, tongue.year);
  if (section === 'departments') {
    const { readings, numbers } = readCounts(piece, tongue.lexicon, lead.length);
    return { readings: [...period, ...readings], numbers };
  }
  const { lexicon } = tongue;
  if (lexicon.isOfPlaces) {
    const { readings, numbers } = readCounts(piece, lexicon, lead.length);
    return { readings: [...period, ...readGroup(piece, lead, tongue), ...readings], numbers };
  }
  const readings = [
    ...period,
    ...readGroup(piece, lead, tongue),
    ...readStatement(piece, lead.length, tongue),
  ];
  return { readings, numbers: [] };
}

/** By kinds of regions, or by the label that a group of the dictionary has. */
function readGroup(piece: Piece, lead: string, { lexicon }: Tongue): Reading[] {
  const [label] = lexicon.groups.all(lead);
  const range = /各?(?:县|园区).*?(?=主要指标)/du.exec(lead)?.indices?.[0];
  const [from, to] = range ?? (label ? [label.from, label.to] : [0, 0]);
  if (to === from) return [];
  const value = groupOf(lead.slice(from, to)) ?? label?.id ?? null;
  return [found(piece, [from, to], 'group', { value }).reading];
}

function readLeadMonths(piece: Piece, lead: string, year: number): Reading[] {
  const at = lead.search(/\d|上半年|全年|前三季度|一季度/u);
  const months = at < 0 ? null : readMonthsAt(lead, at, year);
  if (!months) return [];
  const range = [at, at + months.length] as const;
  const value = months.period ? formatPeriod(months.period) : piece.place(...range).text;
  return [found(piece, range, 'period', { value }).reading];
}

/** 均有部分主要指标未完成目标, 均有未达到目标的指标 */
const HAVE_UNMET =
  /^(.*?)有(?:部分|一些|个别|少数|多个)?(?:主要)?(?:指标)?未(?:能)?(?:达到|完成|达)/u;

/** Whether all regions, none, or those that are named have unmet indicators. */
function readStatement(piece: Piece, from: number, { lexicon }: Tongue): Reading[] {
  const rest = piece.text.slice(from);
  const value = statementOf(rest, (text) => {
    const named = lexicon.regions.all(text).map(({ id }) => id);
    return [...new Set(named)].sort().join(',');
  });
  const start = from + (/^[,:]/u.test(rest) ? 1 : 0);
  const end = from + rest.replace(/[。;\n]+$/u, '').length;
  if (end <= start) return [];
  return [found(piece, [start, end], 'statement', { value }).reading];
}

function statementOf(text: string, regionsIn: (text: string) => string): string | null {
  if (/[均都]未(?:达到|完成)/u.test(text)) return 'all';
  const unmet = HAVE_UNMET.exec(text)?.[1];
  if (unmet === undefined) return /均(?:已)?(?:达到|完成)目标/u.test(text) ? 'none' : null;
  if (/[均都]$/u.test(unmet)) return 'all';
  return regionsIn(unmet) || null;
}
