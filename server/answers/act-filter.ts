import { readMoment } from '#server/view/moment.ts';
import { Problem } from '#server/problem.ts';
import type { ActFilter } from '#server/store/act-pages.ts';

/** Which acts of the log are asked for. */
export type ActsAsked = Partial<Record<'kind' | 'by' | 'subject' | 'from' | 'to', string>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** @throws bad-request for a time that can't be read */
export function readActFilter({ kind, by, subject, from, to }: ActsAsked): ActFilter {
  return {
    kind: kind ?? null,
    by: by ?? null,
    subject: subject ?? null,
    from: from === undefined ? null : readTime('from', DAY.test(from) ? `${from}T00:00:00` : from),
    to: to === undefined ? null : readTime('to', to),
  };
}

/** @throws bad-request for a cursor that no page gave out */
export function readActCursor(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  throw new Problem('bad-request', {
    zh: 'cursor 应是上一页回答中的 next，原样传回。',
    en: 'cursor must be next from the answer of the page before, as it was.',
  });
}

function readTime(name: string, text: string): string {
  const isMoment = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}|$)/u.test(text);
  if (isMoment) return readMoment(text).toISOString();
  throw new Problem('bad-request', {
    zh: `${name} 应是日期（2026-01-05）或时刻（2026-01-05T08:00），收到“${text}”。`,
    en: `${name} must be a date (2026-01-05) or a moment (2026-01-05T08:00), not “${text}”.`,
  });
}
