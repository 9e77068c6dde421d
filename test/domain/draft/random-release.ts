import fc from 'fast-check';
import { buildBoardRow, tallyRegion, type BoardCell, type BoardRow } from '#domain/board.ts';
import { buildBulletin } from '#domain/bulletin/build.ts';
import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import type { Truth } from '#domain/draft/expected.ts';
import { shiftEnd, type Period } from '#domain/period.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const REAL = loadDictionary();

/** A dictionary whose indicators all have a department, and differ in unit, measure and group. */
const dictionaries: fc.Arbitrary<Dictionary> = fc
  .shuffledSubarray([...REAL.indicators], { minLength: 2, maxLength: 14 })
  .chain((chosen) =>
    fc
      .tuple(
        ...chosen.map((indicator) =>
          fc
            .record({
              departmentId: fc.constantFrom(...REAL.departments.map(({ id }) => id)),
              groupId: fc.constantFrom(null, ...REAL.groups.map(({ id }) => id)),
              periodLagMonths: fc.constantFrom(0, 0, -1, 1),
              direction: fc.constantFrom('higher' as const, 'lower' as const),
            })
            .map((said): Indicator => ({ ...indicator, aboutTolerance: 0.5, ...said })),
        ),
      )
      .map((indicators) => ({ ...REAL, indicators })),
  );

const periods: fc.Arbitrary<Period> = fc.constantFrom(
  { start: '2019-01', end: '2019-06' },
  { start: '2020-01', end: '2020-11' },
  { start: '2021-03', end: '2021-03' },
  { start: '2019-11', end: '2020-04' },
);

function valueOf({ measure, decimals }: Indicator): fc.Arbitrary<number> {
  const [min, max] = measure === 'level' ? [100_000, 99_999_999] : [-1200, 2400];
  const whole = measure === 'count' ? fc.integer({ min: -9, max: 60 }) : fc.integer({ min, max });
  return fc
    .oneof({ weight: 9, arbitrary: whole }, { weight: 1, arbitrary: fc.constant(0) })
    .map((units) => units / 10 ** decimals);
}

function targetOf({ measure, decimals }: Indicator): fc.Arbitrary<string | null> {
  const number = fc.integer({ min: 1, max: 400 }).map((units) => (units / 10).toFixed(1));
  const whole = fc.integer({ min: 0, max: 90 }).map(String);
  const one =
    measure === 'count' ? whole : measure === 'level' ? whole.map((n) => `${n}00.00`) : number;
  const range = fc.integer({ min: 1, max: 60 }).map((low) => `${low}-${low + 1}`);
  const about = fc.integer({ min: 1, max: 60 }).map((value) => `${value}%左右`);
  if (decimals === 0) return fc.oneof(one, range, fc.constant(null));
  return fc.oneof({ weight: 6, arbitrary: one }, range, about, fc.constant(null));
}

function cellsOf(indicator: Indicator): fc.Arbitrary<BoardCell[]> {
  const { id: indicatorId, decimals } = indicator;
  const cells = REAL.regions.map(({ id: regionId }) =>
    fc
      .record({
        value: fc.option(valueOf(indicator), { freq: 12 }),
        targetText: targetOf(indicator),
      })
      .map(({ value, targetText }): BoardCell => {
        const missingReason = value === null ? 'no-figure' : null;
        return { indicatorId, regionId, value, decimals, missingReason, targetText };
      }),
  );
  return fc.tuple(...cells).chain((all) => fc.subarray(all, { minLength: 1 }));
}

/** A release of any figures, and its bulletin. */
export const releases: fc.Arbitrary<Truth> = fc
  .tuple(dictionaries, periods)
  .chain(([dictionary, period]) =>
    fc
      .tuple(
        ...dictionary.indicators.map((indicator) =>
          cellsOf(indicator).map((cells): BoardRow => {
            const own = shiftEnd(period, indicator.periodLagMonths);
            return buildBoardRow(indicator, own, cells, dictionary);
          }),
        ),
      )
      .map((rows) => truthOf(rows, period, dictionary)),
  )
  .filter(isAboutSomeone);

function truthOf(rows: readonly BoardRow[], period: Period, dictionary: Dictionary): Truth {
  const sections = buildBulletin({ rows, period, dictionary, lineNo: () => null });
  return { sections, rows, period, dictionary };
}

/** Without a region that can be held to anything there is nobody to speak of. */
function isAboutSomeone({ rows, dictionary }: Truth): boolean {
  return dictionary.regions.some(
    ({ id, kind }) => kind !== 'city' && tallyRegion(rows, id).monitorable > 0,
  );
}
