import { type Decimal } from '../decimal.ts';
import { gradeOf, type Graded } from './grade.ts';
import { groupsOf, rankGroups, type League } from './league.ts';
import type { Process } from './process.ts';
import { formatPoints } from './score/amounts.ts';
import { scoreOne, type Score } from './score-one.ts';
import type { Fact, ItemScore, Scheme, Side } from './types.ts';

export interface Result {
  assessed: string;
  group: string | null;
  facts: readonly Fact[];
  checked: Score;
  /** Of the facts that it told of itself; null: it told none. */
  self: Score | null;
  graded: Graded | null;
}

export interface Results {
  scheme: Scheme;
  process: Process;
  results: readonly Result[];
  leagues: readonly League[];
}

/** An assessment as a whole: everyone's points, grades, and places among like. */
export function assess(scheme: Scheme, process: Process, facts: readonly Fact[]): Results {
  const told = Map.groupBy(facts, ({ assessed }) => assessed);
  const { assessed: listed, groups } = groupsOf(scheme, process.listed);
  // Whoever has facts is assessed, though no list has the name.
  const assessed = [...new Set([...listed, ...told.keys()])];
  const results = assessed.map((name): Result => {
    const own = told.get(name) ?? [];
    const of = (side: Side) => own.filter((fact) => fact.side === side);
    const checked = scoreOne(scheme, of('checked'));
    return {
      assessed: name,
      group: groups.find(({ members }) => members.includes(name))?.name ?? null,
      facts: own,
      checked,
      self: of('self').length === 0 ? null : scoreOne(scheme, of('self')),
      graded: checked.total && gradeOf(scheme, checked.total),
    };
  });
  const totals = new Map(results.map((one) => [one.assessed, one.checked.total]));
  const leagues = rankGroups(groups, assessed, (name) => totals.get(name) ?? null);
  return { scheme, process, results, leagues };
}

/**
 * The results as a text, the same for the same points and grades however the facts are written: what is
 * approved and published is told by its digest.
 */
export function writeResults({ results }: Pick<Results, 'results'>): string {
  const lines = results.flatMap(({ assessed, checked, graded }) => [
    ...checked.roots.flatMap(pointsUnder).map((line) => `${assessed}\t${line}`),
    `${assessed}\t=\t${write(checked.total)}\t${graded?.grade?.name ?? ''}`,
  ]);
  return lines.toSorted().join('\n');
}

const write = (points: Decimal | null): string => (points ? formatPoints(points) : '');

const pointsUnder = ({ item, points, children }: ItemScore): string[] => [
  `${item.id}\t${write(points)}`,
  ...children.flatMap(pointsUnder),
];

/** Whether everyone has a total: nothing else is approved or published. */
export const isComplete = ({ results }: Pick<Results, 'results'>): boolean =>
  results.length > 0 && results.every(({ checked }) => checked.total !== null);
