import type { Dictionary, Indicator, Region } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import { MADE_UP } from './made-up.ts';

/** What everything made up follows from. */
export interface World {
  seed: number;
  dictionary: Dictionary;
  /** The year of the first release: where all paths begin. */
  firstYear: number;
  /** From which month on the first park is compared in investment; null: from the beginning. */
  joins: string | null;
}

export function cityOf({ dictionary }: World): Region {
  const city = dictionary.regions.find(({ kind }) => kind === 'city');
  if (!city) throw new Error('the made-up dictionary has no city');
  return city;
}

/** The counties and parks, in the order of the annexes. */
export function placesOf({ dictionary }: World): Region[] {
  return dictionary.regions.filter(({ kind }) => kind !== 'city');
}

/** The regions below the city that report an indicator for a period. */
export function reportersOf(world: World, indicator: Indicator, { end }: Period): Region[] {
  const places = placesOf(world);
  const firstPark = places.find(({ kind }) => kind === 'park');
  if (indicator.measure === 'count') return places;
  if (isFirstParksOwn(indicator)) return firstPark ? [firstPark] : [];
  const group = world.dictionary.groups.find(({ id }) => id === indicator.groupId);
  const isOut = (id: string) =>
    indicator.id === MADE_UP.joining && id === firstPark?.id && !hasJoined(world, end);
  return places.filter(({ id }) => group?.memberIds.includes(id) === true && !isOut(id));
}

function hasJoined({ joins }: World, month: string): boolean {
  return joins === null || month >= joins;
}

/** What a release says of the park that does not report yet, so that the others are ranked. */
export function withoutPark(world: World, { end }: Period): string[] {
  const firstPark = placesOf(world).find(({ kind }) => kind === 'park');
  return firstPark && !hasJoined(world, end) ? [`${MADE_UP.joining}/${firstPark.id}`] : [];
}

/** Whether one park alone reports it, and the city not. */
export function isFirstParksOwn({ id }: Indicator): boolean {
  return id.startsWith(MADE_UP.firstParksOwn);
}
