import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { consequences } from '#domain/consequences/consequences.ts';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import { NOTHING, type BoardChanges, type SentenceChange } from '#domain/consequences/types.ts';
import { toPreview } from '#server/desk/preview-reply.ts';
import { MOST_FOLLOWING, MOST_LISTED, Preview } from '#server/schemas/preview.ts';
import { HALF_YEAR, sampleRow } from '#test/domain/bulletin/sample-board.ts';
import {
  dictionaryOf,
  sampleFinding,
  sampleState,
} from '#test/domain/consequences/sample-state.ts';
import { monthly, toDate } from '#test/domain/plausibility/sample-series.ts';

const release = { id: '2019-06', title: '2019年1-6月主要指标完成情况', period: HALF_YEAR };
const rows = (value: string) => [
  sampleRow({}, [
    ['city', '10.0'],
    ['east', value],
    ['west', '11.0'],
  ]),
];
const NONE = { total: 0, list: [] };
const about = { release, edition: 2, base: 'published', upload: null } as const;

function revision() {
  const [before, after] = [rows('12.0'), rows('9.0')];
  const dictionary = dictionaryOf(before, after);
  const followed = consequences(
    sampleState(before),
    sampleState(after, { findings: [sampleFinding()] }),
    { dictionary, previous: { id: '2019-05', period: HALF_YEAR, rows: before } },
  );
  const cells = [{ ...followed.cells.list[0]!, value: 9, decimals: 1, missingReason: null }];
  const steady = Array.from({ length: 30 }, (_, index) => (12 + (index % 3) / 10).toFixed(1));
  const history = monthly(steady, { from: '2016-12', period: toDate });
  const list = implausibilities(cells, history, { dictionary, release: [] });
  const warnings = { total: list.length, list };
  return toPreview({ ...about, consequences: followed, warnings, lacking: [] }, dictionary);
}

test('a preview is what its schema says', () => {
  const preview = revision();
  expect([...Value.Errors(Preview, preview)]).toEqual([]);
  expect(preview.warnings).toHaveLength(1);
  // Thirty months were given, and two dozen go along.
  expect(preview.warnings[0]?.history).toHaveLength(24);
});

test('places, departments and groups are named as everywhere in the contract', () => {
  const preview = revision();
  expect(preview.cells.list[0]).toMatchObject({
    kind: 'changed',
    indicator: { id: 'gdp', proseName: '地区生产总值' },
    department: { id: 'fgw', shortName: '市发改委' },
    region: { id: 'east', name: '东县' },
    period: { label: '2019年1-6月' },
  });
  expect(preview.ranks[0]).toMatchObject({ region: { id: 'east' }, group: { id: 'counties' } });
  const item = preview.sentences.find(({ role }) => role === 'item');
  expect(item).toMatchObject({ subject: '东县', indicator: { id: 'gdp' } });
  expect(preview.findings.appeared[0]).toMatchObject({
    cell: 'E5',
    region: { id: 'east', name: '东县' },
    indicator: { id: 'gdp', name: '地区生产总值' },
  });
  expect(preview.sincePrevious).toMatchObject({ release: '2019-05', ranks: [{}, {}] });
});

test('what the dictionary no longer has goes by its id', () => {
  const after = rows('9.0');
  const followed = consequences(NOTHING, sampleState(after), {
    dictionary: dictionaryOf(),
    previous: null,
  });
  const preview = toPreview(
    { ...about, consequences: followed, warnings: NONE, lacking: [] },
    dictionaryOf(),
  );
  expect(preview.cells.list[0]).toMatchObject({
    indicator: { id: 'gdp', name: 'gdp' },
    department: null,
  });
});

test('of very many changes all are counted and the first are listed', () => {
  const cells = Array.from({ length: MOST_LISTED + 5 }, (_, index) => ({
    indicatorId: `i${index}`,
    regionId: 'east',
    period: HALF_YEAR,
    ...{ value: 1, decimals: 0, missingReason: null },
  }));
  const followed = consequences(
    NOTHING,
    { ...NOTHING, cells },
    {
      dictionary: dictionaryOf(),
      previous: null,
    },
  );
  const { list, added } = toPreview(
    { ...about, consequences: followed, warnings: NONE, lacking: [] },
    dictionaryOf(),
  ).cells;
  expect([list.length, added]).toEqual([MOST_LISTED, MOST_LISTED + 5]);
});

test('of very many things that follow, too', () => {
  const most = MOST_FOLLOWING + 5;
  const some = <One>(one: (no: number) => One) => Array.from({ length: most }, (_, no) => one(no));
  const place = (no: number) => ({ indicatorId: 'gdp', regionId: `r${no}` });
  const standing = (status: 'met' | 'unmet') => ({ status, gap: 0, gapDecimals: 1 });
  const tally = { monitorable: 1, unmet: 0, unmetSharePct: 0 };
  const nobody = { section: null, regionId: null, departmentId: null, indicatorId: null };
  const board: BoardChanges = {
    ranks: some((no) => ({ ...place(no), groupId: null, from: no || null, to: 1, cause: 'own' })),
    statuses: some((no) => ({
      ...place(no),
      from: no === 0 ? null : standing('unmet'),
      to: standing('met'),
    })),
    regions: some((no) => ({ id: `r${no}`, from: tally, to: tally })),
    departments: [],
  };
  const preview = toPreview(
    {
      ...about,
      consequences: {
        ...consequences(NOTHING, NOTHING, { dictionary: dictionaryOf(), previous: null }),
        ...board,
        sentences: some((no): SentenceChange => {
          const kind = no === 0 ? 'renumbered' : 'added';
          return { kind, role: 'item', ...nobody, before: null, after: '', pieces: [] };
        }),
        findings: {
          appeared: some((row) => sampleFinding({ row, printed: `${row}` })),
          gone: [],
          same: 0,
        },
        sincePrevious: { id: '2019-05', period: HALF_YEAR, ...board },
      },
      warnings: { total: most, list: [] },
      lacking: [],
    },
    dictionaryOf(),
  );
  // One of each is new: it is there only after.
  const totals = {
    ...{ ranks: most, moved: most - 1, statuses: most, turned: most - 1 },
    ...{ fallen: 0, risen: most - 1, tallies: most },
  };
  expect(preview).toMatchObject({
    totals,
    sentenceTotals: { told: most - 1, renumbered: 1 },
    findings: { appearedTotal: most, goneTotal: 0 },
    sincePrevious: { totals },
    warningTotal: most,
  });
  const { ranks, statuses, tallies, sentences, findings } = preview;
  for (const list of [ranks, statuses, tallies.regions, sentences, findings.appeared]) {
    expect(list).toHaveLength(MOST_FOLLOWING);
  }
});
