import { describe, expect, test } from 'vitest';
import { NOTE_LENGTH } from '#domain/lengths.ts';
import { addressOf } from '#lib/url/addresses.ts';
import { deskPreviewHref, deskReleaseHref, readDeskPreview } from '#lib/url/desk-preview.ts';
import { contentsOf } from '../../../web/src/routes/desk/releases/[release]/preview/contents.ts';
import { readLackingChoice } from '../../../web/src/routes/desk/releases/[release]/preview/lacking-choice.ts';
import {
  choicesOf,
  selectChanges,
} from '../../../web/src/routes/desk/releases/[release]/preview/select.ts';
import { drawSpark } from '../../../web/src/routes/desk/releases/[release]/preview/spark.ts';
import {
  isEmptyDraft,
  splitStatuses,
  writeSummary,
} from '../../../web/src/routes/desk/releases/[release]/preview/summary.ts';
import {
  joinReasons,
  roomBeside,
  whyStopped,
} from '../../../web/src/routes/desk/releases/[release]/preview/words.ts';
import { finding } from '../findings/fixtures.ts';
import { boardTotals, cellChange, preview, rankChange, statusChange } from './fixtures.ts';

const counts = { added: 0, changed: 0, removed: 0, same: 0, list: [] };
const summary = (said: Parameters<typeof preview>[0]) => writeSummary(preview(said)).join('');

describe('the summary', () => {
  test('of a revision names what is another, and nothing else', () => {
    const text = summary({
      cells: { ...counts, added: 114, changed: 2 },
      totals: boardTotals({ ranks: 3, moved: 2, statuses: 2, turned: 1, fallen: 1 }),
      sentenceTotals: { told: 1, renumbered: 1 },
      findings: { appeared: [], appearedTotal: 0, gone: [finding()], goneTotal: 1, same: 4 },
    });
    expect(text).toBe(
      '本次新增 114 个数，修改 2 个数，2 个位次变动，1 个指标由已达标变为未达标，通报有 1 句不同，核对问题少 1 处。',
    );
  });

  test('says that nothing changes, and against what', () => {
    expect(summary({})).toBe('与现在公布的完全相同，没有任何变化。');
    expect(summary({ base: 'draft' })).toBe('与现有的草稿完全相同，没有任何变化。');
  });

  test('of a first publication counts all, and what moved since the release before', () => {
    const cells = { ...counts, added: 114 };
    const targets = { ...counts, added: 60 };
    const first = { base: 'nothing', edition: 1, cells, targets } as const;
    expect(summary(first)).toBe('首次发布：共 114 个数，60 个目标。');
    const sincePrevious = {
      release: '2019-05',
      period: { start: '2019-01', end: '2019-05', label: '2019年1-5月' },
      ranks: [rankChange(1, 2)],
      statuses: [],
      tallies: { regions: [], departments: [] },
      totals: boardTotals({ ranks: 1, moved: 1 }),
    };
    expect(summary({ ...first, sincePrevious })).toBe(
      '首次发布：共 114 个数，60 个目标，与2019年1-5月比，1 个位次变动。',
    );
  });
});

test('a draft that nothing was taken into yet has no changes to tell', () => {
  const empty = { base: 'nothing', edition: 1, cells: counts, targets: counts } as const;
  expect(isEmptyDraft(preview(empty))).toBe(true);
  expect(summary(empty)).toBe('草稿里还没有数。');
  expect(isEmptyDraft(preview({ ...empty, targets: { ...counts, added: 1 } }))).toBe(false);
  expect(isEmptyDraft(preview({ ...empty, base: 'published' }))).toBe(false);
});

test('new lines are no turned statuses', () => {
  const [turned, added] = [statusChange('met', 'unmet'), statusChange(null, 'unmet')];
  expect(splitStatuses([turned, added])).toEqual({ turned: [turned], others: [added] });
});

test('the contents name places only where there is something to compare with', () => {
  const ids = (said: Parameters<typeof preview>[0]) =>
    contentsOf(preview(said)).map(({ id }) => id);
  expect(ids({})).toEqual(['warnings', 'data', 'ranks', 'statuses', 'sentences', 'findings']);
  expect(ids({ base: 'nothing' })).toEqual(['warnings', 'data', 'sentences', 'findings']);
});

describe('the filter of figures', () => {
  const city = {
    id: 'jingdezhen',
    name: '景德镇市',
    shortName: '全市',
    nameEn: null,
    shortNameEn: null,
    kind: 'city',
  } as const;
  const changes = [cellChange(), cellChange({ region: city }), cellChange({ department: null })];

  test('lets through one region or one department', () => {
    expect(selectChanges(changes, { region: 'jingdezhen', department: null })).toEqual([
      changes[1],
    ]);
    expect(selectChanges(changes, { region: null, department: 'fgw' })).toHaveLength(2);
    expect(selectChanges(changes, { region: 'leping', department: 'fgw' })).toEqual([changes[0]]);
  });

  test('offers what there is, with its size', () => {
    expect(choicesOf(changes, ({ region }) => region)).toEqual([
      { key: '', word: '全部', size: 3 },
      { key: 'leping', word: '乐平市', size: 2 },
      { key: 'jingdezhen', word: '全市', size: 1 },
    ]);
    expect(choicesOf(changes, ({ department }) => department)).toHaveLength(2);
  });
});

describe('the small line of a series', () => {
  test('runs from low to high and ends before the new value', () => {
    expect(drawSpark([0, 10], 5)).toEqual({ paths: ['M4 24L60 4'], last: { x: 116, y: 14 } });
  });

  test('breaks where a value is missing', () => {
    expect(drawSpark([1, null, 1], null)).toEqual({ paths: ['M4 14', 'M78.7 14'], last: null });
  });
});

test('unlikely figures want a reason, which goes with that of the files', () => {
  expect(whyStopped(0, '')).toBeNull();
  expect(whyStopped(2, ' ')).toContain('2 处');
  expect(whyStopped(2, '已核对')).toBeNull();
  expect(joinReasons(' 单位已换算 ', '已核对')).toBe('单位已换算\n已核对');
  expect(joinReasons('', '  ')).toBe('');
});

test('a reason for figures has the room that one for files leaves', () => {
  expect(roomBeside('')).toBe(NOTE_LENGTH);
  const ofFiles = '单位已换算';
  const longest = joinReasons(ofFiles, '对'.repeat(roomBeside(ofFiles)));
  expect(longest).toHaveLength(NOTE_LENGTH);
});

test('what becomes of lacking lines is one of the words there are, and nothing else is read as none', () => {
  const choose = (query: string) =>
    readLackingChoice('2019-06', readDeskPreview(new URLSearchParams(query)).missing);
  expect(['', 'missing=stay', 'missing=go'].map(choose)).toEqual([null, 'stay', 'go']);
  for (const word of ['gone', 'GO', 'stay,go']) {
    expect(() => choose(`missing=${word}`), word).toThrow(/^bad-request: .*stay、go/u);
  }
});

test('addresses read back as they were written, and leave out what is not asked', () => {
  expect(deskPreviewHref('2019-06')).toBe('/desk/releases/2019-06/preview');
  expect(deskReleaseHref('2019-06')).toBe('/desk/releases/2019-06');
  const state = { upload: 'u1', missing: 'go', region: 'leping', department: 'fgw' };
  const href = deskPreviewHref('2019-06', state);
  expect(readDeskPreview(new URL(href, 'http://localhost').searchParams)).toEqual(state);
  expect(
    addressOf('/desk/releases/:release/preview', {
      release: '2019-06',
      upload: null,
      missing: null,
    }),
  ).toBe('/api/v1/desk/releases/2019-06/preview');
  expect(
    addressOf('/desk/releases/:release/preview', {
      release: '2019-06',
      upload: 'u1',
      missing: null,
    }),
  ).toBe('/api/v1/desk/releases/2019-06/preview?upload=u1');
});
