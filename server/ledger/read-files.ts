import { basename } from 'node:path';
import { fileError } from '#server/formats/problem.ts';
import type { Grid } from '#server/formats/grid.ts';
import { readContentGuarded } from '#server/loading/read-guarded.ts';
import type {
  LedgerFileReading,
  LedgerReading,
  LedgerSheet,
} from '#server/schemas/ledger-files.ts';
import { findLedgerHeader, likelyHeads } from '#server/tables/ledger-header.ts';
import { readLines } from '#server/tables/ledger-lines.ts';
import { readTitle } from '#server/tables/title.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { DataView } from '#server/view/data-view.ts';
import { propose, type Laid } from './propose.ts';

/** What tables of the ledger some files hold, and what they would change. Nothing is kept. */
export async function readLedgerFiles(
  files: readonly { name: string; bytes: Uint8Array }[],
  view: DataView,
  laid: Laid,
): Promise<LedgerFileReading> {
  const [sheets, problems]: [LedgerReading[], TableProblem[]] = [[], []];
  for (const { name, bytes } of files) {
    const content = await readContentGuarded(name, bytes);
    problems.push(...content.problems);
    if (content.tidyText !== null) problems.push(notOfLedger(name));
    for (const grid of content.grids) {
      const reading = await readGrid(grid, view, laid);
      if (reading) sheets.push(reading);
      if (reading?.sheet.lines.length === 0) problems.push({ ...noRows(name), sheet: grid.sheet });
      if (!reading) problems.push({ ...notOfLedger(name), sheet: grid.sheet });
    }
  }
  return { sheets, problems: problems.map((problem) => ({ ...problem })) };
}

async function readGrid(grid: Grid, view: DataView, laid: Laid): Promise<LedgerReading | null> {
  const known = findLedgerHeader(grid);
  const header = known ?? likelyHeads(grid);
  if (!header) return null;
  const { lines, notes } = readLines(grid, { kind: null, ...header });
  const filled = header.heads.map(
    ({ text }, at) => text !== '' || lines.some(({ texts }) => (texts[at] ?? '') !== ''),
  );
  const isKept = (_: unknown, at: number) => filled[at] === true;
  const title = readTitle(grid, header.firstRow, null);
  const sheet: LedgerSheet = {
    file: basename(grid.file),
    sheet: grid.sheet,
    title: title.cell?.text ?? null,
    notes: [...title.notes.map(({ text }) => text), ...notes],
    heads: header.heads.filter(isKept).map(({ text }) => text),
    lines: lines.map((line) => ({ ...line, texts: line.texts.filter(isKept) })),
  };
  if (!known) return { sheet, mapping: null, tables: [] };
  const columns = known.heads.filter(isKept).map(({ id }) => id);
  return propose(view, sheet, { kind: known.kind, columns, subject: null }, laid);
}

const noRows = (file: string): TableProblem =>
  fileError(file, 'empty-file', {
    found: { zh: '表头下没有数据', en: 'nothing under the headings' },
    expected: { zh: '表头下的各行', en: 'rows under the headings' },
    cure: {
      zh: '请在表头下填上各行，或检查文件是否保存完整，再上传；要撤下整张表，请在那张表里删去各行。',
      en: 'Fill in rows under the headings, or check that the file was saved whole, and send it again. To take a whole table away, remove its rows there.',
    },
  });

const notOfLedger = (file: string): TableProblem =>
  fileError(file, 'unknown-table', {
    found: { zh: '不是台账的表', en: 'no table of the ledger' },
    expected: {
      zh: '有表头的一张表：目标、任务、考核……',
      en: 'a table with headings: targets, tasks, assessments …',
    },
    cure: {
      zh: '统计数据请在通报的“导入”里上传；台账的表请检查第一行是不是表头。',
      en: 'Send figures in with their release; of a table of the ledger, check that its first row holds the headings.',
    },
  });
