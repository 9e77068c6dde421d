import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { fileError, type TableProblem } from '#server/formats/problem.ts';
import { limitProblem } from '#server/loading/limit-problem.ts';
import { readContent } from '#server/loading/read-content.ts';
import {
  readContentGuarded,
  readDraftGuarded,
  readUploadGuarded,
  showUploadGuarded,
} from '#server/loading/read-guarded.ts';
import { readUpload } from '#server/loading/read-upload.ts';
import { showReading } from '#server/loading/show-reading.ts';
import type { UploadItem } from '#server/loading/upload-reading.ts';
import { JobStopped } from '#server/parsing/job-stopped.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';
import { wordDocument } from '#test/support/word.ts';
import { annex, BODY, KNOWN, text, TITLE } from './uploads.ts';

describe('what is read in a child is what would be read here', () => {
  test('the files of an upload', async () => {
    const files = [annex('附件1'), annex('附件8')];
    expect(await readUploadGuarded(files, KNOWN)).toEqual(await readUpload(files, KNOWN));
  });

  test('two files with the same table', async () => {
    const files = [text('a.csv', `${TITLE}\n${BODY}`), text('b.csv', `${TITLE}\n${BODY}`)];
    const read = await readUpload(files, KNOWN);
    expect(await readUploadGuarded(files, KNOWN)).toEqual(read);
    expect(await showUploadGuarded(files, KNOWN)).toEqual(showReading(read));
    expect(read.items.flatMap(({ problems }) => problems)).toHaveLength(2);
  });

  test('a workbook, a page and a text', async () => {
    const book = await writeXlsx({ sheets: [{ name: '表', rows: [['指标', 9.1]] }] });
    const page = Buffer.from('<table><tr><td>指标</td><td>9.1</td></tr></table>');
    for (const bytes of [book, page, Buffer.from('指标,9.1\n')]) {
      expect(await readContentGuarded('a', bytes)).toEqual(readContent('a', bytes));
    }
  });

  test('a draft', async () => {
    const bytes = wordDocument(['增长7.5%']);
    expect(await readDraftGuarded(bytes, '稿.docx', 'docx')).toEqual({
      text: '增长7.5%',
      problems: [],
    });
  });
});

describe('a file that goes past a limit is told which, and how to mend it', () => {
  const limits = { seconds: 120, megabytes: 1024 };
  const cases = [
    { reason: 'time', code: 'too-large', found: '读了 120 秒还没有读完' },
    { reason: 'memory', code: 'too-large', found: '读这个文件要用 1024 MB 以上的内存' },
    { reason: 'ended', code: 'unreadable-file', found: '读这个文件时，解读程序中断了' },
    { reason: 'fault', code: 'unreadable-file', found: '解读程序无法识别这个文件' },
  ] as const;
  test.for(cases)('$reason', ({ reason, code, found }) => {
    const problem = limitProblem('附件1.xlsx', new JobStopped(reason, limits));
    expect(problem).toMatchObject({ severity: 'error', file: '附件1.xlsx', code, found });
    assertSpokenAlike(problem, ['found', 'expected', 'cure']);
    expect(problem.cure).toMatch(/另存为新的 \.xlsx.*。$/u);
  });
});

describe('what a page is shown', () => {
  const wrong = (row: number, severity: TableProblem['severity'] = 'error'): TableProblem => ({
    ...fileError('a.xlsx', 'bad-number', {
      found: 'x',
      expected: { zh: '数', en: 'a number' },
      cure: { zh: '改。', en: 'Mend it.' },
    }),
    severity,
    row,
  });
  const sheet = (rows: number, problems: readonly TableProblem[] = []): UploadItem => ({
    file: 'a.xlsx',
    sheet: '表',
    kind: null,
    subject: '',
    title: null,
    rows: 0,
    table: null,
    tidy: null,
    grid: {
      rows: Array.from({ length: rows }, (_, index) => ({
        no: index + 1,
        cells: Array.from({ length: 10 }, () => '9.1'),
      })),
      rowCount: rows,
      columnCount: 10,
      isCut: false,
    },
    problems,
    unknownNames: [],
    leftOut: [],
    canLeaveOut: [],
  });
  const show = (items: UploadItem[]) => showReading({ items, problems: [], leftOut: [] }).items;

  test('of a few sheets is all of them', () => {
    const items = [sheet(500), sheet(500)];
    expect(show(items).map(({ grid }) => grid)).toEqual(items.map(({ grid }) => grid));
  });

  test('of forty is a part of each, and every row with a problem', () => {
    const shown = show(Array.from({ length: 40 }, () => sheet(500, [wrong(499)])));
    expect(shown.map(({ grid }) => grid.rows.length)).toEqual(shown.map(() => 151));
    expect(shown.every(({ grid }) => grid.isCut && grid.rows.at(-1)?.no === 499)).toBe(true);
  });

  test('of very many problems is the errors first, and how many more there are', () => {
    const problems = [
      ...Array.from({ length: 800 }, (_, row) => wrong(row, 'warning')),
      ...Array.from({ length: 700 }, (_, row) => wrong(row)),
    ];
    const [item] = show([sheet(10, problems)]);
    expect(item?.problems).toHaveLength(1001);
    expect(item?.problems.slice(0, 700).every(({ severity }) => severity === 'error')).toBe(true);
    expect(item?.problems.at(-1)).toMatchObject({
      code: 'too-many-problems',
      severity: 'error',
      found: '另有 500 个问题没有列出',
      foundEn: '500 more problems are not listed',
    });
  });
});
