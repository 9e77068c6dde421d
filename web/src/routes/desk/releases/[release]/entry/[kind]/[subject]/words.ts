import type { EntryGrid, EntryResult, EntryRow } from '#lib/api/entry.ts';
import { formatFigure } from '#lib/format/number.ts';
import { formatRank } from '#lib/format/rank.ts';
import type { Column } from './lines.ts';
import type { Pasted } from './paste.ts';

/** In a ranking a line is a region under its indicator. */
export function lineName(
  { indicator, region }: EntryRow,
  kind: EntryGrid['table']['kind'],
): string {
  return kind === 'ranking' ? `${indicator.proseName}，${region.shortName}` : indicator.name;
}

/** 2019年1-7月 → 1-7月实际完成, as the office heads the column. */
export function columnHead(column: Column, period: string): string {
  switch (column) {
    case 'no':
      return '序号';
    case 'name':
      return '指标';
    case 'target':
      return '目标';
    case 'actual':
      return `${period.replace(/^\d{4}年/u, '')}实际完成`;
    case 'gap':
      return '与目标的差距';
    case 'rank':
      return '排位';
    default:
      return column satisfies never;
  }
}

/**
 * Who is where, for the line one is in; null: it is not ranked.
 * @example peersWords(result, 1) // '各县（市、区）4 个地区：①浮梁县 8.3　②乐平市 8.1 …'
 */
export function peersWords({ group, peers }: EntryResult, decimals: number): string | null {
  if (!group) return null;
  if (peers.length === 0) return `${group.label}：还没有地区有数`;
  const places = peers.map(
    ({ name, actual, rank }) => `${formatRank(rank)}${name} ${formatFigure(actual, decimals)}`,
  );
  return `${group.label}，${peers.length} 个地区有数：${places.join('　')}`;
}

/** What is told after a paste. */
export function pasteWords({ lostRows, lostCells, slipped }: Pasted, changed: number): string {
  const said = [changed > 0 ? `贴入后改了 ${changed} 格。` : '贴入的内容没有改变任何格子。'];
  if (lostRows > 0) said.push(`多出的 ${lostRows} 行没有地方放，没有贴入。`);
  if (lostCells > 0) said.push(`右边多出的 ${lostCells} 格没有地方放，没有贴入。`);
  if (slipped) {
    said.push(
      `贴来的“${slipped.pasted}”落在“${slipped.own}”一行，可能错行：请核对，要撤销按 Ctrl+Z。`,
    );
  }
  return said.join('');
}

/** What is said when something typed was worked out. */
export function problemsWords(results: readonly EntryResult[]): string {
  const cures = results.flatMap(({ problems }) => problems.map(({ cure }) => cure));
  const warned = results.filter(({ warnings }) => warnings.length > 0).length;
  if (cures.length === 0) return warned > 0 ? `${warned} 个数不合常情，说明见各行下面。` : '';
  return cures.length === 1 ? (cures[0] ?? '') : `${cures.length} 格读不懂。${cures[0]}`;
}
