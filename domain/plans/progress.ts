import type { Region } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type { Said } from '#domain/said.ts';
import { readPlanPeriod, type PlanPeriod } from './period.ts';
import { placeOf } from './place.ts';
import { seriesKey } from './series-id.ts';

/** One value as it was told, before anything is known of its target. */
export interface ProgressRow {
  series: string;
  docNo: string;
  indicator: string;
  /** Key of a place; blank: the only one of the series. */
  place: string;
  periodText: string;
  /** Null: it is the base, or no period that is understood. */
  period: PlanPeriod | null;
  isBase: boolean;
  value: string;
  note: string;
  reportedBy: string;
}

const BASE = /^(?:基期|基数|base)$/iu;

/** Rows of tables of the kind `plan-progress`, in their order. */
export function readProgressRows(
  tables: readonly LedgerTable[],
  regions: readonly Region[],
): ProgressRow[] {
  return tables.flatMap(({ subject, rows }) =>
    rows.map(({ cells }) => {
      const at = (id: string) => (cells[id] ?? '').trim();
      const docNo = at('doc_no') || subject;
      const [indicator, member, periodText] = [at('indicator'), at('member'), at('period')];
      const isBase = BASE.test(foldName(periodText));
      return {
        series: seriesKey({ docNo, indicator, member }),
        docNo: foldName(docNo),
        indicator: foldName(indicator),
        place: at('places') === '' ? '' : placeOf(at('places'), regions).key,
        periodText,
        period: isBase ? null : readPlanPeriod(periodText),
        isBase,
        value: at('value'),
        note: at('note'),
        reportedBy: at('reported_by'),
      };
    }),
  );
}

/** Why a row counts for nothing; null: it does not. */
export function faultOfProgress(row: ProgressRow): Said | null {
  if (row.isBase || row.period !== null) return null;
  return {
    zh: `时期“${row.periodText}”读不出年、季、月、周或日。`,
    en: `The period “${row.periodText}” is no year, quarter, month, week or day.`,
  };
}
