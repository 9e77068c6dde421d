import type { Static } from 'typebox';
import type { Need } from '#server/schemas/needs.ts';
import type { PeriodRef } from '#server/schemas/scalars.ts';
import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import type { Sort } from '#lib/table/sort.ts';
import type { Past } from './changes.ts';

export type Explainable = 'gap' | 'status' | 'rank' | 'movement' | 'need';

/** What the tables of a scorecard have in common. */
export interface ScorecardSetting {
  /** Whose figures these are. */
  region: { id: string; shortName: string };
  /** The release's own period; what runs to another month says so. */
  period: Static<typeof PeriodRef>;
  /** How the figures came about and how they moved. */
  past: Past;
  /** What the rest of the year would take, by indicator. */
  needs: ReadonlyMap<string, Need>;
  sort: Sort | null;
  sortHref: (sort: Sort | null) => string;
  indicatorHref: (id: string) => string;
  /** How a result of a row came about. */
  explainHref: (what: Explainable, indicatorId: string) => string;
  /** Every value that the figure of a row had. */
  historyHref: (row: ScorecardRow) => string;
  /** Null: all rows are of one department, which the page names. */
  departmentHref: ((id: string) => string) | null;
}

export interface ScorecardTableProps {
  /** Names the table: 昌江区增速指标完成情况. */
  label: string;
  rows: readonly ScorecardRow[];
  setting: ScorecardSetting;
}
