import { expect, test } from 'vitest';
import { writeTallyTitle } from '#domain/headline/tally-title.ts';

const CHANGJIANG = { zh: '昌江区', en: 'Changjiang' };

test.each([
  {
    tally: { monitorable: 17, unmet: 14, unmetSharePct: 82.4 },
    since: null,
    zh: '昌江区 17 个可监测指标 |[14 个未达标]，|占 82.4%',
    en: 'Changjiang |[misses 14 of 17 targets] |(82.4%)',
  },
  {
    tally: { monitorable: 17, unmet: 13, unmetSharePct: 76.5 },
    since: { unmet: 13, unmetBefore: 12 },
    zh: '昌江区 17 个可监测指标 |[13 个未达标]，|占 76.5%，|较上期多 1 个',
    en: 'Changjiang |[misses 13 of 17 targets] |(76.5%), |1 more than in the last release',
  },
  {
    tally: { monitorable: 1, unmet: 0, unmetSharePct: 0 },
    since: { unmet: 0, unmetBefore: 0 },
    zh: '昌江区 1 个可监测指标全部达到目标，|与上期持平',
    en: 'Changjiang meets all 1 targets, |as in the last release',
  },
  {
    tally: { monitorable: 0, unmet: 0, unmetSharePct: null },
    since: { unmet: 0, unmetBefore: null },
    zh: '昌江区没有可监测的指标',
    en: 'Changjiang has no indicator that can be monitored',
  },
])('the title of $tally', ({ tally, since, ...said }) => {
  for (const language of ['zh', 'en'] as const) {
    const clauses = writeTallyTitle({ name: CHANGJIANG[language], tally, since }, language);
    const written = clauses.map((clause) =>
      clause.map(({ text, isUnmet }) => (isUnmet ? `[${text}]` : text)).join(''),
    );
    expect(written.join('|')).toBe(said[language]);
  }
});
