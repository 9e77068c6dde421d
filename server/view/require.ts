import type { Department, Indicator, Region } from '#domain/dictionary.ts';
import { quoted, type Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';
import type { DataView } from './data-view.ts';
import { Problem } from '#server/problem.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import type { StoredRelease } from '#server/store/releases.ts';

/** @throws unknown-release, naming the ones there are */
export function requireRelease(
  { releases }: Pick<DataView, 'releases'>,
  id: string,
): StoredRelease {
  const release = releases.find((one) => one.id === id);
  if (release) return release;
  const there = listKnown(releases.map((one) => one.id));
  throw new Problem('unknown-release', {
    zh: `没有“${id}”这期通报。${there.zh}`,
    en: `There is no release “${id}”. ${there.en}`,
  });
}

/** @throws unknown-region, naming the ones there are */
export function requireRegion({ regions }: StoredDictionary, id: string): Region & { key: number } {
  return regions.find((one) => one.id === id) ?? refuse('unknown-region', REGION, id, regions);
}

/** @throws unknown-department, naming the ones there are */
export function requireDepartment({ departments }: StoredDictionary, id: string): Department {
  const found = departments.find((one) => one.id === id);
  return found ?? refuse('unknown-department', DEPARTMENT, id, departments);
}

/** @throws unknown-indicator, naming the ones there are */
export function requireIndicator(
  { indicators }: StoredDictionary,
  id: string,
): Indicator & { key: number } {
  const found = indicators.find((one) => one.id === id);
  return found ?? refuse('unknown-indicator', INDICATOR, id, indicators);
}

const MOST_NAMED = 60;
const REGION: Said = { zh: '地区', en: 'region' };
const DEPARTMENT: Said = { zh: '部门', en: 'department' };
const INDICATOR: Said = { zh: '指标', en: 'indicator' };
export const NOTHING_LOADED: Said = {
  zh: '还没有导入数据：npm run load -- data。',
  en: 'Nothing is loaded yet: npm run load -- data.',
};

function refuse(
  code: 'unknown-region' | 'unknown-department' | 'unknown-indicator',
  noun: Said,
  id: string,
  known: readonly { id: string }[],
): never {
  const there = listKnown(known.map((one) => one.id));
  throw new Problem(code, {
    zh: `没有“${id}”这个${noun.zh}。${there.zh}`,
    en: `There is no ${noun.en} “${id}”. ${there.en}`,
  });
}

function listKnown(ids: readonly string[]): Said {
  if (ids.length === 0) return NOTHING_LOADED;
  const named = listed(ids.slice(0, MOST_NAMED).map(quoted));
  return ids.length > MOST_NAMED
    ? {
        zh: `现有：${named.zh}等${ids.length}个。`,
        en: `There are ${ids.length}, among them: ${named.en}.`,
      }
    : { zh: `现有：${named.zh}。`, en: `There are: ${named.en}.` };
}
