import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consequences } from '#domain/consequences/consequences.ts';
import type {
  CellChange,
  Changes,
  Consequences,
  ReleaseState,
  TargetChange,
} from '#domain/consequences/types.ts';
import { FINDING_CODES } from '#domain/findings/types.ts';
import { SAMPLE, sampleRow, type SampleFigure } from '../bulletin/sample-board.ts';
import { dictionaryOf, sampleFinding, sampleState } from './sample-state.ts';

const IDS = ['gdp', 'sales', 'output', 'export'] as const;

const figure = fc.tuple(
  fc.constantFrom(...SAMPLE.regions.map(({ id }) => id)),
  fc.option(fc.integer({ min: 60, max: 140 }).map((tenths) => (tenths / 10).toFixed(1))),
  fc.constantFrom('10.0', '8-12', null),
);

const row = (id: string) =>
  fc
    .tuple(
      fc.uniqueArray(figure, { selector: ([regionId]) => regionId, minLength: 1 }),
      fc.constantFrom('counties', 'all', null),
      fc.constantFrom('fgw', 'swj'),
    )
    .map(([figures, groupId, departmentId]) =>
      sampleRow({ id, proseName: id, groupId, departmentId }, figures as SampleFigure[]),
    );

const finding = fc
  .tuple(fc.constantFrom(...FINDING_CODES), fc.integer({ min: 1, max: 3 }))
  .map(([code, line]) => sampleFinding({ code, row: line }));

const release: fc.Arbitrary<ReleaseState> = fc
  .tuple(
    fc.subarray([...IDS]).chain((ids) => fc.tuple(...ids.map(row))),
    fc.array(finding, { maxLength: 6 }),
    fc.array(fc.constantFrom('甲。', '乙。', '丙。'), { maxLength: 4 }),
  )
  .map(([rows, findings, opening]) =>
    sampleState(rows, { findings, info: { opening: opening.join('\n') } }),
  );

function compare(before: ReleaseState, after: ReleaseState): Consequences {
  const dictionary = dictionaryOf(before.rows, after.rows);
  return consequences(before, after, { dictionary, previous: null });
}

const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();

describe('for any two states of a release', () => {
  test('nothing follows from nothing', () => {
    fc.assert(
      fc.property(release, (state) => {
        const { cells, targets, findings, ...lists } = compare(state, state);
        expect([cells.list, targets.list, findings.appeared, findings.gone]).toEqual([
          [],
          [],
          [],
          [],
        ]);
        expect(lists).toEqual({
          ...{ ranks: [], statuses: [], regions: [], departments: [], sentences: [] },
          sincePrevious: null,
        });
      }),
    );
  });

  test('every cell and target of either is counted once', () => {
    fc.assert(
      fc.property(release, release, (before, after) => {
        const { cells, targets } = compare(before, after);
        for (const [counts, old, now] of [
          [cells, before.cells, after.cells],
          [targets, before.targets, after.targets],
        ] as const) {
          expect(counts.added + counts.changed + counts.same).toBe(now.length);
          expect(counts.removed + counts.changed + counts.same).toBe(old.length);
          expect(counts.list).toHaveLength(counts.added + counts.changed + counts.removed);
        }
      }),
    );
  });

  test('the way back mirrors the way there', () => {
    fc.assert(
      fc.property(release, release, (before, after) => {
        const [there, back] = [compare(before, after), compare(after, before)];
        expect(mirrored(back)).toEqual(straight(there));
      }),
    );
  });

  test('no order of the cells, targets or lines that are put in changes what follows', () => {
    fc.assert(
      fc.property(release, release, (before, after) => {
        const turned = (state: ReleaseState): ReleaseState => ({
          ...state,
          cells: state.cells.toReversed(),
          targets: state.targets.toReversed(),
          rows: state.rows.toReversed(),
        });
        const dictionary = dictionaryOf(before.rows, after.rows);
        const context = { dictionary, previous: null };
        expect(consequences(turned(before), turned(after), context)).toEqual(
          consequences(before, after, context),
        );
      }),
    );
  });
});

/** Without the order of the lists, and without where exactly two sentences differ. */
function straight(all: Consequences) {
  return {
    cells: counted(all.cells),
    targets: counted(all.targets),
    ranks: sorted(all.ranks.map(({ groupId: _, ...one }) => one)),
    statuses: sorted(all.statuses),
    tallies: sorted([...all.regions, ...all.departments]),
    sentences: sorted(
      all.sentences.map(({ kind, role, before, after }) => [kind, role, before, after]),
    ),
    findings: [sorted(all.findings.appeared.map(said)), sorted(all.findings.gone.map(said))],
  };
}

function mirrored(all: Consequences) {
  const turn = {
    added: 'removed',
    removed: 'added',
    changed: 'changed',
    renumbered: 'renumbered',
  } as const;
  const list = <One extends CellChange | TargetChange>(changes: Changes<One>) => ({
    ...changes,
    added: changes.removed,
    removed: changes.added,
    list: changes.list.map((one) => {
      return { ...one, kind: turn[one.kind], before: one.after, after: one.before };
    }),
  });
  const swap = <One extends { from: unknown; to: unknown }>(one: One) => {
    return { ...one, from: one.to, to: one.from };
  };
  return {
    cells: counted(list(all.cells)),
    targets: counted(list(all.targets)),
    ranks: sorted(all.ranks.map(({ groupId: _, ...one }) => swap(one))),
    statuses: sorted(all.statuses.map(swap)),
    tallies: sorted([...all.regions, ...all.departments].map(swap)),
    sentences: sorted(
      all.sentences.map(({ kind, role, before, after }) => [turn[kind], role, after, before]),
    ),
    findings: [sorted(all.findings.gone.map(said)), sorted(all.findings.appeared.map(said))],
  };
}

function counted({ list, ...counts }: { list: readonly unknown[] }) {
  return { ...counts, list: sorted(list) };
}

const said = ({ code }: { code: string }) => code;
