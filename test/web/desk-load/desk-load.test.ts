import { describe, expect, test } from 'vitest';
import type { FileReading } from '#server/schemas/file-reading.ts';
import type { ShownGrid, UploadProblem } from '#server/schemas/uploads.ts';
import { deskLoadHref, readDeskLoad } from '#lib/url/desk-load.ts';
import { sizeOf, toTsv } from '../../../web/src/routes/desk/releases/[release]/load/cells.ts';
import { isSent } from '../../../web/src/routes/desk/dropped-files.ts';
import { namesToMap } from '../../../web/src/routes/desk/releases/[release]/load/names.ts';
import {
  marksOf,
  placeId,
  placeWords,
} from '../../../web/src/routes/desk/releases/[release]/load/places.ts';
import {
  summaryOfReading,
  whatIsMissing,
} from '../../../web/src/routes/desk/releases/[release]/load/reading-words.ts';
import {
  summaryOf,
  whyStopped,
} from '../../../web/src/routes/desk/releases/[release]/load/words.ts';

const grid = (...rows: string[][]): ShownGrid => ({
  rows: rows.map((cells, index) => ({ no: index + 1, cells })),
  rowCount: rows.length,
  columnCount: 2,
  isCut: false,
});
const problem = (
  row: number | null,
  column: number | null,
  severity: UploadProblem['severity'] = 'error',
): UploadProblem => ({
  severity,
  code: 'bad-number',
  file: 'a.csv',
  sheet: null,
  row,
  column,
  found: 'x',
  foundEn: 'x',
  expected: '数字',
  expectedEn: 'a number',
  cure: '请改正。',
  cureEn: 'Mend it.',
});

test('places are called as spreadsheets call them', () => {
  const places = [problem(3, 2), problem(3, null), problem(null, 2), problem(null, null)];
  expect(places.map(placeWords)).toEqual(['B3', '第 3 行', 'B 列', '整张表']);
});

test('a cell with an error and a warning is marked as an error', () => {
  const marks = marksOf([problem(3, 2, 'warning'), problem(3, 2), problem(null, null)]);
  expect(
    [...marks].map(([key, { severity, problems }]) => [key, severity, problems.length]),
  ).toEqual([['3:2', 'error', 2]]);
});

test('a place that is not shown has no address', () => {
  const sheet = grid(['a', 'b'], ['c', 'd']);
  const ids = [problem(2, 2), problem(2, null), problem(3, 1), problem(1, 3), problem(null, null)];
  expect(ids.map((one) => placeId('s', one, sheet))).toEqual(['s-2:2', 's-2:0', null, null, null]);
});

describe('cells that are pasted again', () => {
  test('are as they were copied', () => {
    expect(toTsv(grid(['a', 'b'], ['“c', 'd\n"e"']))).toBe('a\tb\n“c\t"d\n""e"""\n');
  });

  test('are not sent when some of them are not here', () => {
    expect(toTsv({ ...grid(['a', 'b']), isCut: true })).toBeNull();
  });
});

test('a copied text is a table when it has columns', () => {
  expect(sizeOf('a\tb\r\nc\td\r\n')).toEqual({ rows: 2, columns: 2 });
  expect(sizeOf('只有一行字')).toBeNull();
});

test('lock files and hidden files are not sent', () => {
  const names = ['附件1.csv', '~$附件1.xlsx', '.DS_Store', 'Thumbs.db'];
  expect(names.filter((name) => isSent({ name }))).toEqual(['附件1.csv']);
});

test('a name that stands in many places is mapped once', () => {
  const name = { kind: 'region' as const, text: '乐坪市', row: 1, column: 1, nearest: [] };
  const items = [{ unknownNames: [name, { ...name, row: 2 }] }, { unknownNames: [name] }];
  expect(namesToMap(items)).toMatchObject([{ key: 'region:乐坪市', times: 3 }]);
});

/** 12 figures of three indicators and four regions, whose year is not said. */
const reading: FileReading = {
  counts: {
    figures: 12,
    missing: 0,
    targets: 0,
    ranks: 0,
    references: 0,
    unknown: 12,
    questions: 1,
    indicators: 3,
    regions: 4,
    periods: [],
  },
  template: null,
  isShown: false,
  changes: 0,
  editor: '/desk',
};

test('a table of no known kind is told by what its heads say, and by what is missing', () => {
  expect(summaryOfReading(reading)).toBe('12 个数，3 个指标，4 个地区');
  expect(whatIsMissing(reading)).toBe('还差：还有 1 个问题要回答，12 个数未识别。');
  const template = { id: 't1', name: '省局快报', version: 2 };
  const counts = { ...reading.counts, unknown: 0, questions: 0, periods: ['2019-01/2019-07'] };
  expect(summaryOfReading({ ...reading, counts, template })).toBe(
    '12 个数，3 个指标，4 个地区，2019年1-7月，按模板“省局快报”第 2 版',
  );
  expect(whatIsMissing({ ...reading, counts, changes: 3 })).toBe('还差：3 处与模板不同。');
  expect(whatIsMissing({ ...reading, counts })).toBeNull();
});

describe('what is said of an upload', () => {
  const upload = {
    items: [{ isRead: true, unknownNames: [], reading: null }],
    errors: 0,
    warnings: 0,
    canBeTaken: true,
  };
  const cases = [
    { name: 'all is well', upload, summary: '读出 1 张表，没有问题', stopped: null },
    {
      name: 'an error stops',
      upload: {
        ...upload,
        items: [{ isRead: false, unknownNames: [], reading: null }],
        errors: 2,
        canBeTaken: false,
      },
      summary: '读出 0 张表，1 张还读不出，2 个错误',
      stopped: '还有 2 个错误：改正文件后重新上传。',
    },
    {
      name: 'a table of no known kind has its way on',
      upload: {
        ...upload,
        items: [{ isRead: false, unknownNames: [], reading }],
        errors: 1,
        canBeTaken: false,
      },
      summary: '读出 0 张表，1 张还读不出，1 个错误',
      stopped: '还有 1 个错误：在表上指认，或改正文件后重新上传。',
    },
    {
      name: 'a warning wants a reason',
      upload: { ...upload, warnings: 1 },
      summary: '读出 1 张表，1 个提醒',
      stopped: '请写明理由',
    },
    {
      name: 'nothing was read',
      upload: { ...upload, items: [], canBeTaken: false },
      summary: '读出 0 张表，没有问题',
      stopped: '没有读出任何表',
    },
  ];
  test.for(cases)('$name', ({ upload: one, summary, stopped }) => {
    expect(summaryOf(one)).toBe(summary);
    const why = whyStopped(one, ' ');
    if (stopped === null) expect(why).toBeNull();
    else expect(why).toContain(stopped);
  });

  test('with a reason warnings no longer stop', () => {
    expect(whyStopped({ ...upload, warnings: 1 }, '已与统计局核对')).toBeNull();
  });
});

test('the address keeps the upload', () => {
  const href = deskLoadHref('2019-06', { upload: 'a b' });
  expect(href).toBe('/desk/releases/2019-06/load?upload=a+b');
  expect(readDeskLoad(new URL(href, 'http://x').searchParams)).toEqual({ upload: 'a b' });
  expect(deskLoadHref('2019-06')).toBe('/desk/releases/2019-06/load');
});
