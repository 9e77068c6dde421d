import type { Load } from '#lib/api/loads.ts';
import { formatMoment } from '#lib/format/moment.ts';

export type LoadState = 'counts' | 'undone' | 'undo';

export function stateOf({ kind, undoneBy }: Pick<Load, 'kind' | 'undoneBy'>): LoadState {
  if (kind === 'undo') return 'undo';
  return undoneBy === null ? 'counts' : 'undone';
}

/** @example stateWords(load) // '已被第 3 次撤销' */
export function stateWords(load: Pick<Load, 'kind' | 'undoneBy' | 'undid'>): string {
  switch (stateOf(load)) {
    case 'undo':
      return `撤销了第 ${load.undid.join('、')} 次`;
    case 'undone':
      return `已被第 ${load.undoneBy} 次撤销`;
    case 'counts':
      return '有效';
  }
}

/** What will be taken back, on one line: 第 2 次装载，2026-02-01 09:00，zhao，更正（2019-06，3 个数）. */
export function describeLoad({ id, at, by, note, releases, figures }: Load): string {
  const about = [...releases, `${figures} 个数`].join('、');
  return [`第 ${id} 次装载`, formatMoment(at), by, `${note || '未写缘由'}（${about}）`].join('，');
}

/** @example shortHash('0123456789abcdef…') // '0123456789ab' */
export const shortHash = (hash: string) => hash.slice(0, 12);

/**
 * What an undo proves: the hash of all data is the one of before, unless loads that have nothing to do
 * with it came after.
 */
export function verdictOf(undone: readonly number[], hash: string, hashBefore: string): string {
  const first = Math.min(...undone);
  return hash === hashBefore
    ? `现在的全部数据与第 ${first} 次装载之前完全相同。`
    : `第 ${first} 次之后还有与它无关的装载仍然有效，所以现在的校验值与那之前不同。`;
}
