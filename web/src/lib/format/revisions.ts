import { formatMoment } from './moment.ts';

interface Revision {
  at: string;
  note: string;
  undone: { at: string; note: string } | null;
}

/**
 * How often a release was revised; null: never.
 * @example revisionsTitle([revision]) // '本期修订过 1 次'
 */
export function revisionsTitle(revisions: readonly Revision[]): string | null {
  if (revisions.length === 0) return null;
  const counting = revisions.filter(({ undone }) => undone === null).length;
  return counting > 0
    ? `本期修订过 ${counting} 次`
    : `本期有过 ${revisions.length} 次修订，都已撤销`;
}

/** @example revisionLine(revision) // '2026-02-01 乐平市更正' */
export function revisionLine({ at, note, undone }: Revision): string {
  const said = `${dayOf(at)} ${note || '未写缘由'}`;
  if (undone === null) return said;
  return `${said}（${dayOf(undone.at)} 撤销${undone.note ? `：${undone.note}` : ''}）`;
}

const dayOf = (iso: string) => formatMoment(iso).slice(0, 10);
