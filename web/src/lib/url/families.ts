import type { FamilyRef } from '#server/schemas/families.ts';
import { householdsHref } from './households.ts';
import { netEntriesHref } from './net-entries.ts';
import { word } from './params.ts';
import { pricesHref } from './prices.ts';
import { readState, type Params } from './query.ts';

export type { FamilyRef };

/** What a release tells of itself, as far as it goes here. */
export interface HoldsFamilies {
  families: readonly FamilyRef[];
}

/** Which family a page was asked for; null: the first of its kind that has figures. */
export interface FamilyState {
  family: string | null;
}

const params: Params<FamilyState> = { family: word };

export const readFamily = (query: Pick<URLSearchParams, 'get'>) => readState(params, query).family;

/** The families of which any release has figures, each once, in the order of the menu. */
export function heldFamilies(releases: readonly HoldsFamilies[]): FamilyRef[] {
  const byId = new Map(releases.flatMap(({ families }) => families).map((one) => [one.id, one]));
  return [...byId.values()].sort((a, b) => a.place - b.place);
}

/**
 * The family that a page shows.
 * @example chooseFamily(held, 'index-bases', null)?.name // '物价'
 */
export function chooseFamily(
  held: readonly FamilyRef[],
  kind: FamilyRef['kind'],
  asked: string | null,
): FamilyRef | null {
  const own = held.filter((family) => family.kind === kind);
  return own.find(({ id }) => asked === null || id === asked) ?? null;
}

/** Its page. The first of its kind has the address that it had when there was no other. */
export function familyHref(
  family: FamilyRef,
  { release, held }: { release: string | null; held: readonly FamilyRef[] },
): string {
  const isFirst = chooseFamily(held, family.kind, null)?.id === family.id;
  const state = { family: isFirst ? null : family.id };
  switch (family.kind) {
    case 'in-out-net':
      return netEntriesHref({ release, ...state });
    case 'index-bases':
      return pricesHref(state);
    case 'urban-rural':
      return householdsHref(state);
    default:
      return family.kind satisfies never;
  }
}

/**
 * What the menu has: the families with figures. Those whose page shows one release, where one was
 * asked for, are of that release.
 */
export function menuFamilies(
  releases: readonly (HoldsFamilies & { id: string })[],
  release: string | null,
): FamilyRef[] {
  const asked = releases.find(({ id }) => id === release);
  const isThere = ({ id, kind }: FamilyRef) =>
    !asked || kind !== 'in-out-net' || asked.families.some((one) => one.id === id);
  return heldFamilies(releases).filter(isThere);
}
