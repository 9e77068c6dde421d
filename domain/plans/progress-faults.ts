import type { Region } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import { isWiderPlace } from '#domain/wider-place.ts';
import { nearestName } from '../nearest-names.ts';
import { placesOf, type PlanPlace } from './place.ts';
import { faultOfProgress, type ProgressRow } from './progress.ts';
import type { PlanRow } from './row.ts';
import { seriesKey } from './series-id.ts';

/** What is wrong with a row of progress, and at which of its cells. */
export interface ProgressFault {
  column: 'indicator' | 'places' | 'period';
  said: Said;
  /** The indicator that may be meant. */
  nearest: string | null;
}

/** Targets as rows of progress are held against them, on a day. */
export interface Held {
  targets: readonly PlanRow[];
  regions: readonly Region[];
  on: string;
}

/** Why a row counts for nothing, or not yet: it names nobody's indicator, a place or period that is none. */
export function faultOfRow(row: ProgressRow, held: Held): ProgressFault | null {
  return indicatorFault(row, held) ?? placeFault(row, held) ?? periodFault(row, held.on);
}

function indicatorFault(row: ProgressRow, { targets }: Held): ProgressFault | null {
  const own = targets.filter(({ docNo }) => foldName(docNo) === row.docNo);
  if (own.length === 0 || own.some((one) => seriesKey(one) === row.series)) return null;
  // What a target is compared with is told without being one: 各项贷款平均增速.
  const isCompared = own.some(({ target, readAs }) =>
    foldName(target + readAs).includes(row.indicator),
  );
  if (isCompared) return null;
  const same = own.filter(({ indicator }) => foldName(indicator) === row.indicator);
  const nearest = nearestName(
    row.indicatorText,
    own.map(({ indicator }) => indicator),
  );
  if (same.length > 0) {
    const members = same.map(({ member }) => member).join('、');
    return {
      ...{ column: 'indicator', nearest },
      said: {
        zh: `“${row.indicatorText}”要写成员，是其中之一：${members || '（不分成员）'}。`,
        en: `“${row.indicatorText}” needs its member, one of: ${members || '(none)'}.`,
      },
    };
  }
  return {
    ...{ column: 'indicator', nearest },
    said: {
      zh: `这份文件没有“${row.indicatorText}”这个目标，未采用${nearest === null ? '。' : `；最近的是“${nearest}”。`}`,
      en: `The document has no target “${row.indicatorText}”: not taken.${nearest === null ? '' : ` The nearest is “${nearest}”.`}`,
    },
  };
}

function placeFault(row: ProgressRow, { targets, regions }: Held): ProgressFault | null {
  const own = targets.filter((one) => seriesKey(one) === row.series);
  const places = own.flatMap((one) => placesOf(one.places, regions));
  if (own.length === 0 || isTaken(row.place, places, regions)) return null;
  const names = [...new Map(places.map(({ key, name }) => [key, name])).values()];
  const [zh, en] = [names.map((one) => one.zh).join('、'), names.map((one) => one.en).join(', ')];
  const said =
    row.place === ''
      ? {
          zh: `没有写地区，未采用；目标的地区是：${zh}。`,
          en: `Without a place it is not taken: ${en}.`,
        }
      : {
          zh: `目标没有“${row.placeText}”这个地区，未采用；目标的地区是：${zh}。`,
          en: `The target has no place “${row.placeText}”: not taken. Its places are ${en}.`,
        };
  return { column: 'places', said, nearest: null };
}

function isTaken(key: string, places: readonly PlanPlace[], regions: readonly Region[]): boolean {
  if (places.some((place) => place.key === key) || isWiderPlace(key)) return true;
  const cityId = regions.find(({ kind }) => kind === 'city')?.id;
  const isOne = new Set(places.map((place) => place.key)).size === 1;
  return key === '' && (isOne || places.some((place) => place.key === cityId));
}

function periodFault(row: ProgressRow, on: string): ProgressFault | null {
  const fault = faultOfProgress(row);
  if (fault) return { column: 'period', said: fault, nearest: null };
  if (row.period === null || row.period.first <= on) return null;
  const { first } = row.period;
  const said = {
    zh: `时期还没有开始，从${first}起才算。`,
    en: `The period has not begun: it counts from ${first} on.`,
  };
  return { column: 'period', said, nearest: null };
}
