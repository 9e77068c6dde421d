import type { Dictionary } from '#domain/dictionary.ts';
import { speak, type Said } from '#domain/said.ts';
import { sayName } from '#domain/said-names.ts';
import type { ShownItem, ShownReading } from '#server/loading/upload-reading.ts';
import { canBeTaken } from '#server/loading/stored-upload.ts';
import type { Upload, UploadItem as UploadItemReply } from '#server/schemas/uploads.ts';

/** What was read, without the tables themselves: a page shows the cells. */
export function toUpload(
  head: Pick<Upload, 'id' | 'release' | 'source' | 'at' | 'by'>,
  reading: ShownReading,
  dictionary: Dictionary,
): Upload {
  const all = [...reading.problems, ...reading.items.flatMap((item) => item.problems)];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return {
    ...head,
    items: reading.items.map((item) => toItem(item, dictionary)),
    problems: [...reading.problems],
    leftOut: [...reading.leftOut],
    errors,
    warnings: all.length - errors,
    canBeTaken: canBeTaken(reading),
  };
}

function toItem({ isTable: _, ...item }: ShownItem, dictionary: Dictionary): UploadItemReply {
  const { grid, problems, unknownNames } = item;
  return {
    ...item,
    ...speak({ name: nameOf(item, dictionary) }),
    asksRegion: problems.some(({ code }) => code === 'missing-title'),
    grid: { ...grid, rows: grid.rows.map(({ no, cells }) => ({ no, cells: [...cells] })) },
    problems: [...problems],
    leftOut: [...item.leftOut],
    canLeaveOut: [...item.canLeaveOut],
    unknownNames: unknownNames.map((one) => ({ ...one, nearest: [...one.nearest] })),
  };
}

/** @example nameOf({ kind: 'scorecard', subject: 'leping' }, dictionary) // { zh: '乐平市指标完成情况', en: 'Leping: scorecard' } */
function nameOf(
  { kind, subject }: Pick<ShownItem, 'kind' | 'subject'>,
  { regions }: Dictionary,
): Said {
  switch (kind) {
    case 'scorecard': {
      const region = regions.find(({ id }) => id === subject);
      if (!region) return { zh: '指标完成情况', en: 'Scorecard' };
      const { zh, en } = sayName(region);
      return { zh: `${zh}指标完成情况`, en: `${en}: scorecard` };
    }
    case 'department-scorecard':
      return { zh: '各责任部门指标完成情况', en: 'Scorecard by department' };
    case 'ranking':
      return { zh: '重要指标排名', en: 'Ranking' };
    case 'net-entry':
      return { zh: '净增、新增、退出单位数', en: 'Net entry' };
    case 'cpi':
      return { zh: '居民消费价格指数', en: 'Consumer prices' };
    case 'households':
      return HOUSEHOLDS[subject] ?? { zh: '城乡居民收支', en: 'Households' };
    case 'plan-targets':
      return { zh: '规划目标', en: 'Targets of a plan' };
    case 'observations':
      return { zh: '长表', en: 'Long table' };
    case null:
      return { zh: '不认识的表', en: 'A table that is not known' };
    default:
      return kind satisfies never;
  }
}

const HOUSEHOLDS: Readonly<Record<string, Said>> = {
  income: { zh: '城乡居民人均收入', en: 'Income per head of households' },
  expenditure: { zh: '城乡居民人均生活消费支出', en: 'Living expenditure per head of households' },
};
