import type { EntryGrid, EntryResult, EntryRow } from '#server/schemas/entry.ts';
import { formatFigure } from '#lib/format/number.ts';
import { inLanguage } from '#lib/language/language.ts';
import type { Column } from './lines.ts';
import type { Pasted } from './paste.ts';

const words = inLanguage({
  zh: {
    line: (indicator: string, region: string) => `${indicator}，${region}`,
    heads: { no: '序号', name: '指标', target: '目标', gap: '与目标的差距', rank: '排位' },
    actual: (period: string) => `${period.replace(/^\d{4}年/u, '')}实际完成`,
    noPeers: (group: string) => `${group}：还没有地区有数`,
    peers: (group: string, count: number) => `${group}，${count} 个地区有数：`,
    betweenPeers: '　',
    pasted: (count: number) => `贴入后改了 ${count} 格。`,
    pastedNothing: '贴入的内容没有改变任何格子。',
    lostRows: (count: number) => `多出的 ${count} 行没有地方放，没有贴入。`,
    lostCells: (count: number) => `右边多出的 ${count} 格没有地方放，没有贴入。`,
    slipped: (pasted: string, own: string) =>
      `贴来的“${pasted}”落在“${own}”一行，可能错行：请核对，要撤销按 Ctrl+Z。`,
    unlikely: (count: number) => `${count} 个数不合常情，说明见各行下面。`,
    unread: (count: number, first: string) => `${count} 格无法识别。${first}`,
  },
  en: {
    line: (indicator, region) => `${indicator}, ${region}`,
    heads: { no: 'No.', name: 'Indicator', target: 'Target', gap: 'Gap to target', rank: 'Rank' },
    actual: (period) => `Actual, ${period.replace(/ \d{4}$/u, '')}`,
    noPeers: (group) => `${group}: no region has a figure yet`,
    peers: (group, count) =>
      `${group}, ${count === 1 ? '1 region has a figure' : `${count} regions have figures`}: `,
    betweenPeers: ', ',
    pasted: (count) => `The paste changed ${count === 1 ? '1 cell' : `${count} cells`}. `,
    pastedNothing: 'The paste changed no cell. ',
    lostRows: (count) => `${count === 1 ? '1 row' : `${count} rows`} too many, not pasted. `,
    lostCells: (count) =>
      `${count === 1 ? '1 cell' : `${count} cells`} too far right, not pasted. `,
    slipped: (pasted, own) =>
      `“${pasted}” came to stand in the line of “${own}”: did the rows slip? Check, or undo with Ctrl+Z.`,
    unlikely: (count) =>
      `${count === 1 ? '1 unlikely value' : `${count} unlikely values`}, explained below ${count === 1 ? 'its line' : 'their lines'}.`,
    unread: (count, first) => `${count} cells cannot be read. ${first}`,
  },
});

/** In a ranking a line is a region under its indicator. */
export function lineName(
  { indicator, region }: EntryRow,
  kind: EntryGrid['table']['kind'],
): string {
  return kind === 'ranking' ? words.line(indicator.proseName, region.shortName) : indicator.name;
}

/** 2019年1-7月 → 1-7月实际完成, as the office heads the column. */
export function columnHead(column: Column, period: string): string {
  return column === 'actual' ? words.actual(period) : words.heads[column];
}

/**
 * Who is where, for the line one is in; null: it is not ranked.
 * @example peersWords(result, 1) // '各县（市、区）4 个地区：1. 浮梁县 8.3　2. 乐平市 8.1 …'
 */
export function peersWords({ group, peers }: EntryResult, decimals: number): string | null {
  if (!group) return null;
  if (peers.length === 0) return words.noPeers(group.label);
  const places = peers.map(
    ({ name, actual, rank }) => `${rank}. ${name} ${formatFigure(actual, decimals)}`,
  );
  return `${words.peers(group.label, peers.length)}${places.join(words.betweenPeers)}`;
}

/** What is told after a paste. */
export function pasteWords({ lostRows, lostCells, slipped }: Pasted, changed: number): string {
  const said = [changed > 0 ? words.pasted(changed) : words.pastedNothing];
  if (lostRows > 0) said.push(words.lostRows(lostRows));
  if (lostCells > 0) said.push(words.lostCells(lostCells));
  if (slipped) said.push(words.slipped(slipped.pasted, slipped.own));
  return said.join('');
}

/** What is said when something typed was worked out. */
export function problemsWords(results: readonly EntryResult[]): string {
  const cures = results.flatMap(({ problems }) => problems.map(({ cure }) => cure));
  const warned = results.filter(({ warnings }) => warnings.length > 0).length;
  if (cures.length === 0) return warned > 0 ? words.unlikely(warned) : '';
  return cures.length === 1 ? (cures[0] ?? '') : words.unread(cures.length, cures[0] ?? '');
}
