import type { Finding } from '#server/schemas/findings.ts';
import type { FindingsFilter } from '#lib/url/findings.ts';
import { isFindingOf } from '#lib/format/finding-place.ts';
import { words } from './words.ts';

export interface TableFindings {
  key: string;
  table: string;
  file: string;
  sheet: string | null;
  findings: Finding[];
}

/** Findings that a filter lets through, in the order of the tables. */
export function selectFindings(
  findings: readonly Finding[],
  { severity, code, region }: FindingsFilter,
): Finding[] {
  return findings.filter(
    (finding) =>
      (severity === 'all' || finding.severity === severity) &&
      (code === null || finding.code === code) &&
      (region === null || isFindingOf(finding, region)),
  );
}

/** Under each printed table what was found in it. */
export function groupByTable(findings: readonly Finding[]): TableFindings[] {
  const groups = Map.groupBy(findings, ({ file, sheet }) => `${file}\n${sheet ?? ''}`);
  return [...groups].flatMap(([key, members]) => {
    const first = members[0];
    if (!first) return [];
    const { table, file, sheet } = first;
    return [{ key, table, file, sheet, findings: members }];
  });
}

interface FacetValue {
  /** As it stands in the address; empty: all. */
  key: string;
  word: string;
}

export interface Facet extends FacetValue {
  size: number;
}

/**
 * The values that occur, in order of first appearance, each with its count under the other filters; all
 * of them first. A finding may have several, and counts for each.
 */
export function facet(
  findings: readonly Finding[],
  valuesOf: (finding: Finding) => readonly FacetValue[],
): Facet[] {
  const values = findings.flatMap((finding) => [
    ...new Map(valuesOf(finding).map((value) => [value.key, value])).values(),
  ]);
  const groups = Map.groupBy(values, ({ key }) => key);
  const facets = [...groups].map(([key, members]) => ({
    key,
    word: members[0]?.word ?? key,
    size: members.length,
  }));
  return [{ key: '', word: words.all, size: findings.length }, ...facets];
}
