import type { Department, Indicator, Region } from '#domain/dictionary.ts';
import type { DataView } from './data.ts';
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
  const known = releases.map((one) => one.id);
  throw new Problem('unknown-release', `没有“${id}”这期通报。${listKnown(known)}`);
}

/** @throws unknown-region, naming the ones there are */
export function requireRegion({ regions }: StoredDictionary, id: string): Region & { key: number } {
  return regions.find((one) => one.id === id) ?? refuse('unknown-region', '地区', id, regions);
}

/** @throws unknown-department, naming the ones there are */
export function requireDepartment({ departments }: StoredDictionary, id: string): Department {
  const found = departments.find((one) => one.id === id);
  return found ?? refuse('unknown-department', '部门', id, departments);
}

/** @throws unknown-indicator, naming the ones there are */
export function requireIndicator(
  { indicators }: StoredDictionary,
  id: string,
): Indicator & { key: number } {
  const found = indicators.find((one) => one.id === id);
  return found ?? refuse('unknown-indicator', '指标', id, indicators);
}

const MOST_NAMED = 60;

function refuse(
  code: 'unknown-region' | 'unknown-department' | 'unknown-indicator',
  noun: string,
  id: string,
  known: readonly { id: string }[],
): never {
  throw new Problem(code, `没有“${id}”这个${noun}。${listKnown(known.map((one) => one.id))}`);
}

function listKnown(ids: readonly string[]): string {
  if (ids.length === 0) return '还没有装载数据：npm run load -- data。';
  const more = ids.length > MOST_NAMED ? `等${ids.length}个` : '';
  return `现有：${ids.slice(0, MOST_NAMED).join('、')}${more}。`;
}
