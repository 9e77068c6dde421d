import type { Indicator, Measure } from '#domain/dictionary.ts';
import { FAMILY_KINDS, FAMILY_ROLES, type FamilyKind, type FamilyRole } from '#domain/families.ts';
import { KIND_WORDS, ROLE_WORDS, roleName } from '#domain/family-words.ts';
import { foldName } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import { reportBadCell } from './dictionary-cells.ts';
import type { ProblemLog } from './problem-log.ts';
import type { PrintedCell } from './types.ts';

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
