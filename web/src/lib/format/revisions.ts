import { inLanguage } from '#lib/language/language.ts';
import { formatMoment } from './moment.ts';

const words = inLanguage({
  zh: {
    revised: (times: number) => `本期修订过 ${times} 次`,
    allUndone: (times: number) => `本期有过 ${times} 次修订，都已撤销`,
    noReason: '未写缘由',
    undone: (line: string, day: string, why: string) =>
      `${line}（${day} 撤销${why ? `：${why}` : ''}）`,
  },
  en: {
    revised: (times) => (times === 1 ? 'Revised once' : `Revised ${times} times`),
    allUndone: (times) =>
      times === 1 ? 'Revised once, undone' : `Revised ${times} times, all undone`,
    noReason: 'no reason given',
    undone: (line, day, why) => `${line} (undone ${day}${why ? `: ${why}` : ''})`,
  },
});

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
  return counting > 0 ? words.revised(counting) : words.allUndone(revisions.length);
}

/** @example revisionLine(revision) // '2026-02-01 乐平市更正' */
export function revisionLine({ at, note, undone }: Revision): string {
  const said = `${dayOf(at)} ${note || words.noReason}`;
  if (undone === null) return said;
  return words.undone(said, dayOf(undone.at), undone.note);
}

const dayOf = (iso: string) => formatMoment(iso).slice(0, 10);
