import { isCalled } from '#domain/dictionary-desk/called.ts';
import type { Measure } from '#domain/dictionary.ts';
import { FAMILY_KINDS, FAMILY_ROLES, type FamilyKind, type FamilyRole } from '#domain/families.ts';
import type { Said } from '#domain/said.ts';

import { ROLE_CHOICES } from '#domain/dictionary-desk/choices.ts';
import { sayChoices } from './dictionary-cells.ts';
import { foldName } from '#domain/fold.ts';
import type { PrintedCell } from './types.ts';

const ROLES = ROLE_CHOICES;

/** A role of any kind, by its value or a word for it; null: it is none. */
export function roleOf({ text }: PrintedCell): FamilyRole | null {
  const folded = foldName(text);
  const found = ROLES.find((choice) => isCalled(choice, folded));
  const all: readonly FamilyRole[] = FAMILY_KINDS.flatMap((kind) => FAMILY_ROLES[kind]);
  return all.find((role) => role === found?.value) ?? null;
}

/** @example sayRoles(['net', 'left']).zh // 'net（净增）、left（退出）' */
export function sayRoles(roles: readonly FamilyRole[]): Said {
  return sayChoices(
    ROLES.filter(({ value }) => roles.some((role) => role === value)),
    'file',
  );
}

export const MEASURE_OF: Readonly<Record<FamilyRole, Measure>> = {
  ...{ net: 'count', entered: 'count', left: 'count' },
  ...{ month: 'index', year: 'index', 'to-date': 'index' },
  ...{ urban: 'level', rural: 'level', 'urban-growth': 'rate', 'rural-growth': 'rate' },
};

/** Without which the tables of a kind make no sense. */
const NEEDED: Readonly<Record<FamilyKind, readonly FamilyRole[]>> = {
  'in-out-net': ['net', 'entered', 'left'],
  'index-bases': [],
  'urban-rural': ['urban', 'rural'],
};

export function rolesLacking(kind: FamilyKind, roles: readonly FamilyRole[]): FamilyRole[] {
  return NEEDED[kind].filter((role) => !roles.includes(role));
}
