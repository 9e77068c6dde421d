import type { DraftCheck } from '#server/schemas/draft.ts';
import type { MarkKind } from './marks.ts';

export const MARK_WORDS = {
  agrees: '一致',
  differs: '不符',
  missing: '缺句',
  'not-understood': '未识别',
  note: '写法',
} as const satisfies Record<MarkKind, string>;

/** Before what is marked, so that colour does not stand alone; what agrees has none. */
export const MARK_SIGNS = {
  agrees: '',
  differs: '≠',
  missing: '＋',
  'not-understood': '？',
  note: '※',
} as const satisfies Record<MarkKind, string>;

export interface SummaryPart {
  text: string;
  /** Something to be looked at. */
  isWanting: boolean;
}

/**
 * How the draft came out.
 * @example summaryOf({ agrees: 290, differs: 3, missing: 2, notUnderstood: 1, … })
 * // 290 处一致，3 处不符，缺 2 句，1 处未识别。
 */
export function summaryOf({
  claims,
  agrees,
  differs,
  missing,
  notUnderstood,
  notes,
}: DraftCheck['counts']): SummaryPart[] {
  if (claims === 0) return [plain('没有认出通报里的任何一句。')];
  const wanting = differs + missing + notUnderstood;
  if (wanting === 0) {
    return [
      plain(`${agrees} 处全部一致，没有缺句${notes ? `；另有 ${notes} 处写法可以斟酌` : ''}。`),
    ];
  }
  return [
    plain(`${agrees} 处一致，`),
    part(`${differs} 处不符`, differs),
    plain('，'),
    missing > 0 ? part(`缺 ${missing} 句`, missing) : plain('不缺句'),
    plain('，'),
    part(`${notUnderstood} 处未识别`, notUnderstood),
    plain(notes ? `；另有 ${notes} 处写法可以斟酌。` : '。'),
  ];
}

const plain = (text: string): SummaryPart => ({ text, isWanting: false });
const part = (text: string, size: number): SummaryPart => ({ text, isWanting: size > 0 });
