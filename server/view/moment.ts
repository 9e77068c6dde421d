import { Problem } from '#server/problem.ts';

/** China has one time zone and no summer time. */
const ZONE = '+08:00';

/**
 * A moment that a request names. A date means its end: what was known that day. Without a zone it
 * is Chinese time, wherever the server stands.
 * @throws bad-request when it is neither a date nor a moment
 */
export function readMoment(text: string): Date {
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(text);
  const hasZone = /(?:z|[+-]\d{2}:?\d{2})$/iu.test(text);
  const moment = new Date(
    isDate ? `${text}T23:59:59.999${ZONE}` : hasZone ? text : `${text}${ZONE}`,
  );
  if (/^\d{4}-\d{2}-\d{2}/u.test(text) && !Number.isNaN(moment.getTime())) return moment;
  throw new Problem('bad-request', {
    zh: `asOf 应是日期（2019-08-01）、时刻（2019-08-01T12:00:00Z）或导入编号，收到“${text}”。`,
    en: `asOf must be a date (2019-08-01), a moment (2019-08-01T12:00:00Z) or the number of a load, not “${text}”.`,
  });
}
