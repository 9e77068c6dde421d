import { quoted, type Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';
import type { Status } from '#domain/status.ts';
import { STATUSES } from '#domain/status.ts';
import type { Language } from '#domain/language.ts';
import { PERIOD_SPANS, type PeriodSpan } from '#domain/period-span.ts';
import {
  PIVOT_DIMENSIONS,
  settlePivot,
  USUAL_PIVOT,
  WIDE_PIVOTS,
  type Pivot,
} from '#domain/pivot/pivot.ts';
import {
  SORTS,
  VALUES,
  type Layout,
  type Naming,
  type SortId,
  type ValueId,
  type Vintages,
} from '#domain/selection-choices.ts';
import type { DataView } from '#server/view/data-view.ts';
import {
  requireDepartment,
  requireIndicator,
  requireRegion,
  requireRelease,
} from '#server/view/require.ts';
import { Problem } from '#server/problem.ts';
import type { SelectionQuery } from '#server/schemas/selection-query.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import type { StoredRelease } from '#server/store/releases.ts';

export type StoredIndicator = StoredDictionary['indicators'][number];
export type StoredRegion = StoredDictionary['regions'][number];

/** Which figures, what of them, and how they are laid out. Lists are in the order of the dictionary. */
export interface Selection {
  indicators: readonly StoredIndicator[];
  regions: readonly StoredRegion[];
  /** Null: whatever release. */
  releases: readonly StoredRelease[] | null;
  /** Months in which periods end; null: no bound. */
  from: string | null;
  to: string | null;
  /** Only so many months, up to the newest there is. */
  last: number | null;
  statuses: readonly Status[] | null;
  values: readonly ValueId[];
  sort: { by: SortId; isDescending: boolean } | null;
  vintages: Vintages;
  layout: Layout;
  /** What lies in rows and columns; null in a long table. */
  pivot: Pivot | null;
  /** Only periods of these kinds; null: of any. */
  spans: readonly PeriodSpan[] | null;
  naming: Naming;
  language: Language;
}

/**
 * The parameters of a request, read against the dictionary.
 * @throws a Problem that names the word that cannot be read and the ones there are
 */
export function readSelection(view: DataView, query: SelectionQuery): Selection {
  const { dictionary } = view;
  const layout = query.layout ?? impliedLayout(query);
  const vintages = query.vintages ?? 'current';
  const values = wordsOf('values', query.values, VALUES);
  const selection: Selection = {
    indicators: readIndicators(dictionary, query),
    regions: chosen(dictionary.regions, query.region, (id) => requireRegion(dictionary, id)),
    releases:
      query.release === undefined
        ? null
        : chosen(view.releases, query.release, (id) => requireRelease(view, id)),
    from: query.from ?? null,
    to: query.to ?? null,
    last: query.last ?? null,
    statuses: query.status === undefined ? null : wordsOf('status', query.status, STATUSES),
    values: values.length > 0 ? values : defaultValues(layout),
    sort: readSort(query.sort),
    vintages,
    layout,
    pivot: readPivot(layout, query),
    spans: query.spans === undefined ? null : wordsOf('spans', query.spans, PERIOD_SPANS),
    naming: query.names ?? 'long',
    language: query.lang ?? 'zh',
  };
  refuseContradictions(selection, query);
  return selection;
}

function impliedLayout({ across, rows, columns }: SelectionQuery): Layout {
  if (rows !== undefined || columns !== undefined) return 'pivot';
  return across === undefined ? 'long' : 'wide';
}

function readPivot(layout: Layout, { across, rows, columns }: SelectionQuery): Pivot | null {
  if (layout === 'long') return null;
  if (layout === 'wide') return WIDE_PIVOTS[across ?? 'region'];
  if (rows === undefined && columns === undefined) return USUAL_PIVOT;
  const pivot = {
    rows: inOrder('rows', rows, PIVOT_DIMENSIONS),
    columns: inOrder('columns', columns, PIVOT_DIMENSIONS),
  };
  const twice = pivot.rows.filter((one) => pivot.columns.includes(one));
  if (twice.length > 0) {
    refuse({
      zh: `${twice.join('、')} 不能既在 rows 又在 columns。`,
      en: `${twice.join(', ')} cannot stand in both rows and columns.`,
    });
  }
  return settlePivot(pivot);
}

const defaultValues = (layout: Layout): ValueId[] =>
  layout === 'long' ? ['actual', 'flags'] : ['actual'];

function readIndicators(dictionary: StoredDictionary, { indicator, department }: SelectionQuery) {
  const named = chosen(dictionary.indicators, indicator, (id) => requireIndicator(dictionary, id));
  if (department === undefined) return named;
  const owners = listOf(department).map((id) => requireDepartment(dictionary, id).id);
  return named.filter(({ departmentId }) => departmentId !== null && owners.includes(departmentId));
}

/** Those of a list that are named, or all, in the order of the list. */
function chosen<T>(all: readonly T[], text: string | undefined, find: (id: string) => T): T[] {
  if (text === undefined) return [...all];
  const named = new Set(listOf(text).map(find));
  return all.filter((one) => named.has(one));
}

function readSort(text: string | undefined): Selection['sort'] {
  if (text === undefined) return null;
  const isDescending = text.startsWith('-');
  const [by] = wordsOf('sort', isDescending ? text.slice(1) : text, SORTS);
  return by ? { by, isDescending } : null;
}

function refuseContradictions(selection: Selection, query: SelectionQuery): void {
  const { from, to, last, layout, vintages, sort, values, statuses } = selection;
  if (last !== null && from !== null) {
    refuse({
      zh: 'last 和 from 不能同时使用：前者随最新的数往前推，后者是固定的月份。',
      en: 'last and from cannot be used together: one counts back from the newest figures, the other is a fixed month.',
    });
  }
  if (from !== null && to !== null && from > to)
    refuse({
      zh: `from（${from}）晚于 to（${to}）。`,
      en: `from (${from}) is later than to (${to}).`,
    });
  if (query.across !== undefined && layout !== 'wide')
    refuse({ zh: 'across 只用于 layout=wide。', en: 'across is for layout=wide only.' });
  if ((query.rows !== undefined || query.columns !== undefined) && layout !== 'pivot')
    refuse({
      zh: 'rows 和 columns 只用于 layout=pivot。',
      en: 'rows and columns are for layout=pivot only.',
    });
  if (layout === 'pivot' && sort !== null && !PIVOT_SORTS.includes(sort.by))
    refuse({
      zh: '透视表只能按 value、gap、rank 排地区。',
      en: 'In a pivot, regions can be sorted by value, gap or rank alone.',
    });
  if (layout === 'wide' && sort !== null)
    refuse({
      zh: 'sort 只用于 layout=long 和 layout=pivot。',
      en: 'sort is for layout=long and layout=pivot only.',
    });
  if (vintages === 'current') return;
  if (layout !== 'long')
    refuse({
      zh: 'vintages=all 每个数有多行，只能用 layout=long。',
      en: 'With vintages=all a figure has several rows: only layout=long can hold them.',
    });
  const isMore = values.some((value) => value !== 'actual' && value !== 'flags');
  if (isMore || statuses !== null) {
    refuse({
      zh: 'vintages=all 只给实际完成：values 只能是 actual、flags，也不能按 status 筛选。',
      en: 'vintages=all gives actuals alone: values can only be actual and flags, and status cannot choose.',
    });
  }
}

/** By what regions of a pivot can be sorted. */
const PIVOT_SORTS: readonly SortId[] = ['value', 'gap', 'rank'];

/** What of a sort a pivot can have. @example pivotSort('-period') // undefined */
export const pivotSort = (sort: string | undefined): string | undefined =>
  PIVOT_SORTS.some((one) => one === sort?.replace(/^-/u, '')) ? sort : undefined;

function refuse(detail: Said): never {
  throw new Problem('bad-request', detail);
}

const unknownWord = (name: string, word: string, known: Said): Said => ({
  zh: `${name} 里没有“${word}”。可用：${known.zh}。`,
  en: `${name} has no “${word}”. It takes: ${known.en}.`,
});

/** @throws a Problem that names the unknown word and all that there are */
function wordsOf<T extends string>(
  name: string,
  text: string | undefined,
  known: readonly T[],
): T[] {
  const words = listOf(text);
  for (const word of words) {
    if (!known.some((one) => one === word)) {
      refuse(unknownWord(name, word, listed(known.map(quoted))));
    }
  }
  return known.filter((one) => words.includes(one));
}

/** The same in the order in which they are named, each once. */
function inOrder<T extends string>(
  name: string,
  text: string | undefined,
  known: readonly T[],
): T[] {
  const words = [...new Set(listOf(text))];
  const found = wordsOf(name, text, known);
  return words.flatMap((word) => found.filter((one) => one === word));
}

function listOf(text: string | undefined): string[] {
  const words = (text ?? '').split(',').map((one) => one.trim());
  return words.filter(Boolean);
}
