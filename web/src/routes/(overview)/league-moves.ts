import type { League, LeagueRow } from '#server/schemas/league.ts';
import { namedOf, worstOf } from '#domain/headline/write.ts';
import { SINCES, type SinceChoice } from '#lib/url/overview.ts';
import { changeOf, indicatorsOf, widestOf } from './league-rows.ts';

import { MOVE_WORDS, type Moved } from './move-words.ts';
import { WORDS } from './words.ts';

const FIELDS = { previous: 'sincePrevious', year: 'sinceYear' } as const;

interface Moves {
  sentences: string[];
  /** Null: none of the worst has one that stands out. */
  gaps: string | null;
}

/**
 * Below the headline: how the worst and the city moved since the release before, how many rose and fell, or
 * why that is not known; then the gaps of the worst that stand out, and who answers for them.
 */
export function writeMoves(league: Pick<League, 'city' | 'groups' | 'indicators'>): Moves {
  const rows = league.groups.flatMap(({ rows: own }) => own);
  const worst = worstOf(league.groups.find(({ kind }) => kind === 'county')?.rows ?? []);
  const since = SINCES.find((one) => rows.some((row) => changeOf(row[FIELDS[one]]) !== null));
  const gaps = namedOf(worst).flatMap((row) => gapOf(row, league) ?? []);
  return {
    sentences: [
      ...(since === undefined ? [] : [movedSince(since, league.city, worst, rows)]),
      ...whyNot(rows),
    ],
    gaps: gaps.length > 0 ? MOVE_WORDS.standOut(gaps) : null,
  };
}

function movedSince(
  since: SinceChoice,
  city: LeagueRow | null,
  worst: readonly LeagueRow[],
  rows: readonly LeagueRow[],
): string {
  const told = [...namedOf(worst), ...(city ? [city] : [])];
  const moved = told.flatMap((row): Moved[] => {
    const change = changeOf(row[FIELDS[since]]);
    return change === null ? [] : [{ name: row.region.shortName, change }];
  });
  const changes = rows.map((row) => changeOf(row[FIELDS[since]]) ?? 0);
  const up = changes.filter((change) => change > 0).length;
  const down = changes.filter((change) => change < 0).length;
  return MOVE_WORDS.moved(since, moved, { up, down });
}

/** What can't be compared with says why. */
function whyNot(rows: readonly LeagueRow[]): string[] {
  const reasons = SINCES.map((since) => {
    const withheld = rows.map((row) => row[FIELDS[since]].withheld);
    return { since, withheld: withheld.includes(null) ? null : (withheld[0] ?? 'no-release') };
  });
  if (reasons.every(({ withheld }) => withheld === 'no-release')) return [WORDS.nothingEarlier];
  return reasons.flatMap(({ since, withheld }) => {
    if (withheld === null) return [];
    const isNamed = withheld === 'no-release' || withheld === 'new-year';
    return [WORDS.withheld[since][isNamed ? withheld : 'other']];
  });
}

function gapOf(row: LeagueRow, league: Pick<League, 'indicators'>) {
  const widest = widestOf(row);
  const of = widest && indicatorsOf(league).get(widest.indicatorId);
  if (!of || row.standsOut?.isOutstanding !== true) return null;
  return {
    region: row.region.shortName,
    indicator: of.indicator.proseName,
    department: of.department?.shortName ?? null,
  };
}
