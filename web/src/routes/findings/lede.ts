import type { Finding } from '#server/schemas/findings.ts';
import { CHECKS } from './codes.ts';

/** How much was found and where, in clauses. */
export function writeLede(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['印刷的与算出的处处一致。'];
  const tables = new Set(findings.map(({ file, sheet }) => `${file}\n${sheet ?? ''}`)).size;
  const kinds = CHECKS.flatMap(({ title, codes }) => {
    const size = findings.filter(({ code }) => codes.includes(code)).length;
    return size > 0 ? [{ title, size }] : [];
  }).toSorted((a, b) => b.size - a.size);
  const spread = kinds.map(({ title, size }) => `${title} ${size} 处`).join('，');
  return [
    `${tables} 张表里有 ${findings.length} 处`,
    `印刷与计算不一致：`,
    kinds.length > 1 ? `${spread}。` : `都在${kinds[0]?.title ?? '表中'}。`,
  ];
}
