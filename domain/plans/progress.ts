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
  indicatorText: string;
  placeText: string;
  /** Key of a place; blank: the only one of the series. */
  place: string;
  periodText: string;
  /** Null: it is the base, or no period that is understood. */
  period: PlanPeriod | null;
  isBase: boolean;
  value: string;
  /** In which it was told; blank: the target's. */
  unit: string;
  note: string;
  reportedBy: string;
  /** Its row in its table, counted from 1 as at the desk. */
  line: number;
}

const BASE = /^(?:基期|基数|base)$/iu;

/** Rows of tables of the kind `plan-progress`, in their order. */
export function readProgressRows(
  tables: readonly Pick<LedgerTable, 'subject' | 'rows'>[],
  regions: readonly Region[],
): ProgressRow[] {
  // Many rows, and few words of each kind.
  const fold = remember(foldName);
  const seriesOf = (key: Parameters<typeof seriesKey>[0]) => seriesKey(key, fold);
  const keyOf = remember((text) => (text === '' ? '' : placeOf(text, regions).key));
  const periodOf = remember(readPlanPeriod);
  return tables.flatMap(({ subject, rows }) =>
    rows.map(({ cells }, index) => {
      const at = (id: string) => (cells[id] ?? '').trim();
      const docNo = at('doc_no') || subject;
      const [indicator, member, periodText] = [at('indicator'), at('member'), at('period')];
      const isBase = BASE.test(fold(periodText));
      return {
        series: seriesOf({ docNo, indicator, member }),
        docNo: fold(docNo),
        indicator: fold(indicator),
        indicatorText: indicator,
        placeText: at('places'),
        place: keyOf(at('places')),
        periodText,
        period: isBase ? null : periodOf(periodText),
        isBase,
        value: at('value'),
        unit: foldName(at('unit')),
        note: at('note'),
        reportedBy: at('reported_by'),
        line: index + 1,
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

function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
}

/** What was told, so that nobody looks through all of it for one place of one target. */
export interface Progress {
  /** Of one target, in the order in which it was told. */
  ofSeries: (key: string) => ToldPlaces;
  /** Of an indicator of a document, whatever its members; both folded. */
  ofIndicator: (docNo: string, indicator: string) => readonly ProgressRow[];
}

export interface ToldPlaces {
  all: readonly ProgressRow[];
  /** By the key of the place; blank: told without one. */
  byPlace: ReadonlyMap<string, readonly ProgressRow[]>;
}

const NOTHING: ToldPlaces = { all: [], byPlace: new Map() };

export function indexProgress(rows: readonly ProgressRow[]): Progress {
  const series = new Map(
    [...Map.groupBy(rows, (row) => row.series)].map(([key, all]): [string, ToldPlaces] => {
      return [key, { all, byPlace: Map.groupBy(all, ({ place }) => place) }];
    }),
  );
  const indicators = Map.groupBy(rows, ({ docNo, indicator }) => `${docNo} ${indicator}`);
  return {
    ofSeries: (key) => series.get(key) ?? NOTHING,
    ofIndicator: (docNo, indicator) => indicators.get(`${docNo} ${indicator}`) ?? [],
  };
}
