import type { Indicator, Measure } from '#domain/dictionary.ts';
import { FAMILY_KINDS, FAMILY_ROLES, type FamilyKind, type FamilyRole } from '#domain/families.ts';
import { foldName } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import { reportBadCell } from './dictionary-cells.ts';
import type { ProblemLog } from './problem-log.ts';
import type { PrintedCell } from './types.ts';

/** Ids and the Chinese words that are taken for them. */
export const KIND_WORDS = {
  'in-out-net': ['净增', '净增入库', '净增新增退出'],
  'index-bases': ['指数', '价格指数'],
  'urban-rural': ['城乡', '城乡居民'],
} as const satisfies Record<FamilyKind, readonly string[]>;

export const ROLE_WORDS = {
  net: ['净增'],
  entered: ['新增'],
  left: ['退出'],
  month: ['环比'],
  year: ['同比'],
  'to-date': ['累计'],
  urban: ['城镇'],
  rural: ['农村'],
  'urban-growth': ['城镇增幅'],
  'rural-growth': ['农村增幅'],
} as const satisfies Record<FamilyRole, readonly string[]>;

/** What a role is called in print. @example roleName('to-date') // '累计' */
export const roleName = (role: FamilyRole): string => ROLE_WORDS[role][0];

/** The first stands in for a bad one: with an error the dictionary is not used. */
export function readKind(cell: PrintedCell, log: ProblemLog): FamilyKind {
  const text = foldName(cell.text);
  const isCalled = (kind: FamilyKind) =>
    kind === text || KIND_WORDS[kind].some((word) => word === text);
  const found = FAMILY_KINDS.find(isCalled);
  if (!found) {
    reportBadCell(cell, sayWords(FAMILY_KINDS.map((kind) => [kind, KIND_WORDS[kind]])), log);
  }
  return found ?? FAMILY_KINDS[0];
}

/** A role of the family's kind. */
export function readRole(cell: PrintedCell, kind: FamilyKind, log: ProblemLog): FamilyRole {
  const roles: readonly FamilyRole[] = FAMILY_ROLES[kind];
  const text = foldName(cell.text);
  const found = roles.find((role) => role === text || roleName(role) === text);
  if (!found) reportBadCell(cell, sayRoles(roles), log);
  return found ?? 'net';
}

/** @example sayRoles(['net', 'left']).zh // 'net（净增）、left（退出）' */
export function sayRoles(roles: readonly FamilyRole[]): Said {
  return sayWords(roles.map((role) => [role, ROLE_WORDS[role]]));
}

function sayWords(entries: readonly (readonly [string, readonly string[]])[]): Said {
  return listed(
    entries.map(([id, [word = '']]) => ({ zh: `${id}（${word}）`, en: `${id} (“${word}”)` })),
  );
}

const MEASURE_OF: Readonly<Record<FamilyRole, Measure>> = {
  ...{ net: 'count', entered: 'count', left: 'count' },
  ...{ month: 'index', year: 'index', 'to-date': 'index' },
  ...{ urban: 'level', rural: 'level', 'urban-growth': 'rate', 'rural-growth': 'rate' },
};

export function isMeasured({ measure }: Indicator, role: FamilyRole): boolean {
  return MEASURE_OF[role] === measure;
}

/** Without which the tables of a kind make no sense. */
const NEEDED: Readonly<Record<FamilyKind, readonly FamilyRole[]>> = {
  'in-out-net': ['net', 'entered', 'left'],
  'index-bases': [],
  'urban-rural': ['urban', 'rural'],
};

export function rolesLacking(kind: FamilyKind, roles: readonly FamilyRole[]): FamilyRole[] {
  return NEEDED[kind].filter((role) => !roles.includes(role));
}
