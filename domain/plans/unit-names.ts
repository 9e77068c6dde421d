import type { Department } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';

/** Who answers for a target, as printed, and which department of the dictionary that is. */
export interface ResponsibleUnit {
  name: string;
  departmentId: string | null;
}

const BETWEEN = /[、，,;；](?![^（(]*[）)])/u;

/**
 * @example unitsOf('市发改委、市城管局等', departments) // [{ name: '市发改委', departmentId: 'fgw' }, { name: '市城管局', departmentId: null }]
 */
export function unitsOf(text: string, departments: readonly Department[]): ResponsibleUnit[] {
  return text
    .split(BETWEEN)
    .map((part) => part.trim().replace(/等(?:单位|部门)?$/u, ''))
    .filter((part) => part !== '')
    .map((name) => ({ name, departmentId: departmentOf(name, departments) }));
}

function departmentOf(name: string, departments: readonly Department[]): string | null {
  const word = foldName(name);
  const found = departments.find((one) =>
    [one.name, one.shortName, ...one.aliases].some((known) => foldName(known) === word),
  );
  return found?.id ?? null;
}
