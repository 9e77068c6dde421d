import type { OfficialDocument } from '#server/formats/official-document.ts';
import type { CellRole, LayoutCell, SheetLayout } from '#server/formats/sheet-layout.ts';

const cell = (
  role: CellRole,
  value: string | number | null,
  numberFormat: string | null = null,
): LayoutCell => ({ role, value, numberFormat });
const line = (role: CellRole, text: string) => [
  cell(role, text),
  cell(role, null),
  cell(role, null),
];

/** A scorecard with so many indicators under one department. */
export function sampleAnnex(indicators = 2, said: Partial<SheetLayout> = {}): SheetLayout {
  const rows = Array.from({ length: indicators }, (_, index) => [
    cell('number', index + 1, '0'),
    cell('name', `指标${index + 1}`),
    cell('figure', -10 - index, '0.0'),
  ]);
  const over = (row: number) => ({ row, column: 0, rows: 1, columns: 3 });
  return {
    name: '附件1 东县',
    columnWidths: [6, 30, 14],
    rows: [
      line('title', '2019年1-6月东县主要指标增速完成情况'),
      line('unit', '单位：%'),
      [cell('head', '序号'), cell('head', '指标名称'), cell('head', '实际完成')],
      line('department', '发展和改革委员会（2个）'),
      ...rows,
      line('note', '注：序号1为1-7月数据。'),
    ],
    merges: [over(0), over(1), over(3), over(4 + indicators)],
    headRows: 3,
    orientation: 'portrait',
    ...said,
  };
}

export function sampleDocument(said: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    title: '关于主要指标完成情况的通报',
    issuer: '市人民政府办公室',
    docNo: '府办字〔2019〕50号',
    date: '2019年7月29日',
    madeOn: '2019-07-29',
    body: [
      { role: 'words', text: '各县：' },
      { role: 'section', text: '一、各县主要指标增速完成情况' },
      { role: 'opening', text: '从1-6月来看，均有未达到目标的指标。' },
      { role: 'block', text: '（一）东县未达到目标的有2个。未达标指标如下：' },
      { role: 'item', text: '1．地区生产总值同比增长7.5%，未完成目标。' },
    ],
    annexLines: ['附件：2019年1-6月东县主要指标增速完成情况'],
    annexes: [sampleAnnex()],
    endNote: null,
    ...said,
  };
}
