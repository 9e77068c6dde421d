import { isKept, KEPT_PERIODS, type Period } from '#domain/period.ts';
import { Problem } from '#server/problem.ts';

/** @throws bad-request for one that ends before it begins, or that no figure can be kept for */
export function requirePeriod(period: Period): void {
  if (period.end < period.start) {
    throw new Problem('bad-request', {
      zh: '时期的结束月早于开始月。请改正。',
      en: 'The period ends before it begins. Correct it.',
    });
  }
  if (!isKept(period)) {
    throw new Problem('bad-request', {
      zh: `时期应是${KEPT_PERIODS.zh}。请改正。`,
      en: `The period must be ${KEPT_PERIODS.en}. Correct it.`,
    });
  }
}
