import type { Region } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import { quoted } from '#domain/said.ts';
import { sayShortName } from '#domain/said-names.ts';

/** Where a target holds: a region of the dictionary, or a place that it has not, which is never ranked. */
export interface PlanPlace {
  /** The region's id, else the folded name. */
  key: string;
  regionId: string | null;
  name: Said;
  isCounty: boolean;
}

const EACH_COUNTY = /^各县\(?市、?区\)?$/u;
const PARKS = /^(?:各)?园区$/u;
/** Brackets of 各县（市、区） hold the very sign that stands between places. */
const BETWEEN = /[、，,;；]|(?<!地)和/u;

/**
 * A row each: 各县（市、区） are the counties of the dictionary, 园区 its parks. Blank: the city.
 * @example placesOf('各县（市、区）、中心城区', regions).length // 5: four counties, and one that is not ranked
 */
export function placesOf(text: string, regions: readonly Region[]): PlanPlace[] {
  const city = regions.filter(({ kind }) => kind === 'city');
  const places = partPlaces(text).flatMap((part): PlanPlace[] => {
    if (EACH_COUNTY.test(part)) return ofKind(regions, 'county');
    if (PARKS.test(part)) return ofKind(regions, 'park');
    return [placeOf(part, regions)];
  });
  const found = places.length > 0 ? places : city.map(ofRegion);
  return [...new Map(found.map((place) => [place.key, place])).values()];
}

function partPlaces(text: string): string[] {
  const folded = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const guarded = folded.replaceAll(/\(([^()]*)\)/gu, (all) => all.replaceAll('、', '·'));
  return guarded
    .split(BETWEEN)
    .map((part) => part.replaceAll('·', '、'))
    .filter((part) => part !== '');
}

/** One place by any of its names. @example placeOf('全国', regions).regionId // null */
export function placeOf(text: string, regions: readonly Region[]): PlanPlace {
  const word = foldName(text);
  const region = regions.find(({ name, shortName, proseName, aliases }) =>
    [name, shortName, proseName, ...aliases].some((known) => foldName(known) === word),
  );
  if (region) return ofRegion(region);
  return { key: word, regionId: null, name: quoted(text.trim()), isCounty: false };
}

const ofKind = (regions: readonly Region[], kind: Region['kind']) =>
  regions.filter((region) => region.kind === kind && region.until === undefined).map(ofRegion);

function ofRegion(region: Region): PlanPlace {
  const { id, kind } = region;
  return { key: id, regionId: id, name: sayShortName(region), isCounty: kind === 'county' };
}
