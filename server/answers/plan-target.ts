import { toNumber } from '#domain/decimal.ts';
import type { Fraction } from '#domain/fraction.ts';
import { speak, type Said } from '#domain/said.ts';
import { asDecimal } from '#domain/plans/bound.ts';
import { sayCadence } from '#domain/plans/cadence.ts';
import { decimalsOf, type PlanEntry, type WatchedPlace } from '#domain/plans/entry.ts';
import { sayPlanPeriod, type PlanPeriod } from '#domain/plans/period.ts';
import type { PlanPlace } from '#domain/plans/place.ts';
import { sayBound } from '#domain/plans/say-rule.ts';
import { worstOf, type JudgedValue } from '#domain/plans/watched.ts';
import type * as schema from '#server/schemas/plans.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { toDepartmentRef, toNameRef } from './refs.ts';

/** A target as it is told. */
export function toPlanTarget(entry: PlanEntry, dictionary: StoredDictionary): schema.PlanTarget {
  const { row, term, cadence, places } = entry;
  const [first] = places;
  const bound = first?.watched.bound ?? null;
  const lack = places
    .map(({ watched }) => watched.lack)
    .find((one) => one?.lacks !== 'verdict' && one);
  const isRead = entry.rule.kind !== 'unread';
  const isCounted = entry.rule.kind === 'counted';
  const hasBase = row.baseYear !== null || row.baseValue !== null;
  const scale = row.baseValue?.scale ?? 0;
  return {
    id: entry.id,
    plan: { docNo: row.docNo, title: row.document, signedOn: row.signedOn ?? '' },
    sourceLine: row.sourceLine,
    kind: row.kind,
    field: row.field,
    indicator: row.indicator,
    group: row.group,
    member: row.member,
    region: regionOf(entry, dictionary),
    units: entry.units.map(({ name, departmentId }) => {
      const found = dictionary.departments.find(({ id }) => id === departmentId);
      return { name, department: found ? toDepartmentRef(found) : null };
    }),
    unit: entry.unit,
    base: hasBase
      ? {
          year: row.baseYear,
          value: row.baseValue && toNumber(row.baseValue),
          decimals: row.baseValue?.scale ?? null,
        }
      : null,
    year: row.year,
    due: first?.watched.due ?? null,
    cadence: term.kind === 'recurring' ? { ...cadence, name: sayCadence(cadence) } : null,
    text: row.target,
    words: row.words,
    readAs: row.readAs,
    baseNote: row.baseNote,
    readingNote: row.readingNote,
    low: endOf(bound?.floor, scale),
    high: endOf(bound?.ceiling, scale),
    monitorable: isRead && !isCounted && !lack,
    ...speak({
      reading: entry.reading,
      reason: isCounted ? COUNTED : isRead ? (lack?.said ?? null) : NOT_READ,
      note: joined(entry.notes),
    }),
    status: worstOf(places.map(({ watched }) => watched.status)),
    places: places.map((one) => toWatchedPlace(entry, one)),
    access: row.access,
  };
}

const NOT_READ: Said = {
  zh: '目标的文字没有读成界限、日期或等级；请责任单位报“达到”或“未达到”，或补上“读作”。',
  en: 'The words are read as no bound, day or grade: the office may answer “达到” or “未达到”, or fill in what they are read as.',
};

const COUNTED: Said = {
  zh: '文件没有定目标，只统计。',
  en: 'The document sets no target: it is counted alone.',
};

/** A place that the dictionary has not, and several, stand as printed. */
function regionOf({ row, places }: PlanEntry, { regions }: StoredDictionary) {
  const [one, ...more] = places;
  const found = regions.find(({ id }) => id === one?.place.regionId);
  const text = row.places || (one?.place.name.zh ?? '');
  return found && more.length === 0 ? toNameRef(found) : { id: text, name: text, nameEn: null };
}

const joined = (notes: readonly Said[]): Said | null =>
  notes.length === 0
    ? null
    : { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') };

function endOf(end: Fraction | null | undefined, scale: number): number | null {
  return end ? toNumber(asDecimal(end, scale).value) : null;
}

function toWatchedPlace(entry: PlanEntry, one: WatchedPlace): schema.WatchedPlace {
  const { watched, place, values, rank } = one;
  const scale = scaleOf(entry, one);
  const { need } = watched;
  const each = need && asDecimal(need.each, scale).value;
  return {
    place: toPlanPlace(place),
    status: watched.status,
    due: watched.due,
    bound: watched.bound && sayBoundOf(entry, watched.bound, scale),
    latest: watched.latest && toToldValue(entry, watched.latest, decimalsOf(values)),
    lastJudged: watched.lastJudged && toToldValue(entry, watched.lastJudged, decimalsOf(values)),
    expected: toAmount(watched.expected, scale),
    need: need &&
      each && { each: toNumber(each), decimals: each.scale, spans: need.spans, unit: need.unit },
    asked: watched.asked && toSpan(watched.asked),
    daysLate: watched.daysLate,
    lack: watched.lack?.said ?? null,
    rank,
  };
}

/** A ratio reads as it is printed. */
function sayBoundOf(
  { rule, reading, unit }: PlanEntry,
  bound: NonNullable<JudgedValue['bound']>,
  scale: number,
): Said {
  return rule.kind === 'ratio' ? reading : sayBound(bound, unit, scale);
}

const scaleOf = ({ row }: PlanEntry, { values }: WatchedPlace) =>
  Math.max(decimalsOf(values), row.baseValue?.scale ?? 0);

export function toToldValue(
  entry: PlanEntry,
  { told, isMet, bound, gap, lack }: JudgedValue,
  scale: number,
): schema.ToldValue {
  const { amount, period, note, reportedBy, releaseId, line } = told;
  return {
    period: toSpan(period),
    text: amount.text,
    value: amount.number && { value: toNumber(amount.number), decimals: amount.number.scale },
    isMet,
    bound: bound && sayBoundOf(entry, bound, scale),
    gap: amount.isRatio ? null : toAmount(gap, scale),
    reason: amount.reason ?? lack?.said ?? null,
    note,
    converted: amount.converted ?? null,
    reportedBy,
    release: releaseId,
    line,
  };
}

export function toAmount(value: Fraction | null, scale: number): schema.ToldValue['gap'] {
  if (!value) return null;
  const shown = asDecimal(value, scale).value;
  return { value: toNumber(shown), decimals: shown.scale };
}

export const toPlanPlace = ({ key, regionId, name, isCounty }: PlanPlace): schema.PlanPlaceRef => ({
  key,
  regionId,
  name: name.zh,
  nameEn: name.en,
  isCounty,
});

function toSpan(period: PlanPeriod): schema.PlanSpan {
  const { zh, en } = sayPlanPeriod(period);
  return { first: period.first, last: period.last, label: zh, labelEn: en };
}
