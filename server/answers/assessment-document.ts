import { isMadeUp, lastOn } from './assessments.ts';
import { chineseDate } from '#domain/bulletin/document.ts';
import type { Result } from '#domain/assessments/assess.ts';
import { noticeBody, noticeEndNote, noticeTitle } from '#domain/assessments/notice.ts';
import { formatPoints } from '#domain/assessments/score/amounts.ts';
import type { Decimal } from '#domain/decimal.ts';
import { SYNTHETIC_MARK } from '#domain/release.ts';
import { writeDocx } from '#server/formats/docx-write.ts';
import type { LayoutCell, SheetLayout } from '#server/formats/sheet-layout.ts';
import type { WorkedOut } from '#server/store/results-digest.ts';
import { itemsInOrder, scoresById } from './assessment-items.ts';

/** Where neither a step of the procedure nor anything else says who issues it. */
const ISSUER = '（发文机关）';
/** Of the file's own properties, where no step has a day. */
const NO_DAY = '2000-01-01';

/** The notice of the results, with everyone's points by section as its annex. */
export function writeNotice(one: WorkedOut): Promise<Uint8Array> {
  const annex = pointsAnnex(one);
  return writeDocx({
    ...headOf(one),
    title: marked(one, noticeTitle(one)),
    body: noticeBody(one),
    annexLines: [`附件：${annex.name}`],
    annexes: [annex],
    endNote: noticeEndNote(one),
  });
}

/** How the points of one came about, as a document: the sums of every item. */
export function writePaper(one: WorkedOut, result: Result): Promise<Uint8Array> {
  const { total } = result.checked;
  const grade = result.graded?.grade?.name;
  const sums = result.checked.steps.map(({ said }) => said.zh).join('；');
  const summary = total
    ? `${result.assessed}总分${formatPoints(total)}分（${sums}）${grade === undefined ? '' : `，${grade}`}。`
    : `${result.assessed}还没有总分：${result.checked.asked}项情况填了${result.checked.given}项。`;
  const annex = paperAnnex(one, result);
  return writeDocx({
    ...headOf(one),
    title: marked(one, `${result.assessed}${one.process.title}计分表`),
    body: [{ role: 'words', text: summary }],
    annexLines: [`附件：${annex.name}`],
    annexes: [annex],
    endNote: result.graded?.said ? `（注：${result.graded.said.zh}。）` : null,
  });
}

const marked = (one: WorkedOut, title: string): string =>
  isMadeUp(one) && !title.includes('虚构') ? `${title}${SYNTHETIC_MARK}` : title;

function headOf(one: WorkedOut) {
  const on = lastOn(one, 'published') ?? null;
  const by = one.process.steps.findLast(({ kind }) => kind === 'published')?.by ?? null;
  const last = one.process.steps.findLast((step) => step.on !== '');
  return {
    issuer: by ?? ISSUER,
    docNo: null,
    date: on === null || on === '' ? null : chineseDate(on),
    madeOn: last?.on ?? NO_DAY,
  };
}

const text = (value: string, role: LayoutCell['role']): LayoutCell => ({
  value,
  role,
  numberFormat: null,
});
const write = (points: Decimal | null): string => (points ? formatPoints(points) : '');

function pointsAnnex({ process, scheme, leagues, results }: WorkedOut): SheetLayout {
  const byName = new Map(results.map((result) => [result.assessed, result]));
  const heads = [
    '类别',
    '名次',
    '考核对象',
    ...scheme.roots.map(({ name }) => name),
    '总分',
    '等次',
  ];
  const rows = leagues.flatMap(({ name, standings }) =>
    standings.map(({ assessed, place, total }) => {
      const result = byName.get(assessed);
      return [
        text(name ?? '', 'name'),
        text(place === null ? '—' : String(place), 'number'),
        text(assessed, 'name'),
        ...(result?.checked.roots ?? []).map(({ points }) => text(write(points), 'figure')),
        text(write(total), 'figure'),
        text(result?.graded?.grade?.name ?? '', 'number'),
      ];
    }),
  );
  return {
    ...sheetOf(`${process.title}得分`, heads, rows),
    columnWidths: [14, 6, 20, ...scheme.roots.map(() => 13), 10, 10],
    orientation: 'landscape',
  };
}

function paperAnnex({ process, scheme }: WorkedOut, { assessed, checked }: Result): SheetLayout {
  const scores = scoresById(checked.roots);
  const rows = itemsInOrder(scheme).flatMap(({ item, depth }) => {
    if (item.rule === 'content' || item.rule === 'highest') return [];
    const score = scores.get(item.id);
    const steps = [
      ...(score?.steps ?? []).map(({ said }) => said.zh),
      ...(score?.lacks ?? []).map(({ zh }) => zh),
    ];
    return [
      [
        text(`${'　'.repeat(depth)}${item.name}`, depth === 0 ? 'department' : 'name'),
        text(write(item.points), 'number'),
        text(steps.join('；'), 'name'),
        text(write(score?.points ?? null), 'figure'),
      ],
    ];
  });
  return {
    ...sheetOf(`${assessed}${process.title}逐项计分`, ['项目', '满分', '情况与计算', '得分'], rows),
    columnWidths: [40, 6, 56, 8],
    orientation: 'landscape',
  };
}

function sheetOf(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly LayoutCell[])[],
): Omit<SheetLayout, 'columnWidths' | 'orientation'> {
  const blank = text('', 'title');
  const titleRow = [text(title, 'title'), ...heads.slice(1).map(() => ({ ...blank, value: null }))];
  return {
    name: title,
    rows: [titleRow, heads.map((head) => text(head, 'head')), ...rows],
    merges: [{ row: 0, column: 0, rows: 1, columns: heads.length }],
    headRows: 2,
  };
}
