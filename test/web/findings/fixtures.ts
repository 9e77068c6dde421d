import type { Finding } from '#server/schemas/findings.ts';

export function finding(part: Partial<Finding> = {}): Finding {
  const own: Omit<Finding, 'places'> = {
    id: 'a1',
    code: 'gap-missing',
    severity: 'error',
    table: '2019年1-6月份全市各地区部分重要指标排名',
    file: '附件8.csv',
    sheet: null,
    row: 19,
    column: 5,
    cell: 'E19',
    region: { id: 'jingdezhen', name: '景德镇市', nameEn: null },
    indicator: null,
    printed: '',
    printedEn: '',
    computed: '-16.4',
    computedEn: '-16.4',
    message: '差距空白',
    messageEn: 'The gap is blank.',
    cause: '漏填。',
    causeEn: 'It was left out.',
    ...part,
  };
  const { table, file, sheet, row, column, cell, region, message, messageEn } = own;
  const place = { table, file, sheet, row, column, cell, region, message, messageEn };
  return { places: [place], ...own };
}
