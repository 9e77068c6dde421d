import type { Finding } from '#server/schemas/findings.ts';
import { CHECKS } from './codes.ts';
import { words } from './words.ts';

/** How much was found and where, in clauses. */
export function writeLede(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [words.allAgree];
  const tables = new Set(findings.flatMap(tablesOf)).size;
  const kinds = CHECKS.flatMap(({ title, codes }) => {
    const size = findings.filter(({ code }) => codes.includes(code)).length;
    return size > 0 ? [{ title, size }] : [];
  }).toSorted((a, b) => b.size - a.size);
  return words.lede(findings.length, tables, kinds);
}

function tablesOf({ places }: Finding): string[] {
  return places.map(({ file, sheet }) => `${file}\n${sheet ?? ''}`);
}
