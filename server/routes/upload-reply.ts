import type { Dictionary } from '#domain/dictionary.ts';
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
    name: nameOf(item, dictionary),
    asksRegion: problems.some(({ code }) => code === 'missing-title'),
    grid: { ...grid, rows: grid.rows.map(({ no, cells }) => ({ no, cells: [...cells] })) },
    problems: [...problems],
    leftOut: [...item.leftOut],
    canLeaveOut: [...item.canLeaveOut],
    unknownNames: unknownNames.map((one) => ({ ...one, nearest: [...one.nearest] })),
  };
}

/** @example nameOf({ kind: 'scorecard', subject: 'leping' }, dictionary) // '乐平市指标完成情况' */
function nameOf(
  { kind, subject }: Pick<ShownItem, 'kind' | 'subject'>,
  { regions }: Dictionary,
): string {
  switch (kind) {
    case 'scorecard':
      return `${regions.find(({ id }) => id === subject)?.name ?? ''}指标完成情况`;
    case 'department-scorecard':
      return '各责任部门指标完成情况';
    case 'ranking':
      return '重要指标排名';
    case 'net-entry':
      return '净增、新增、退出单位数';
    case 'cpi':
      return '居民消费价格指数';
    case 'households':
      return HOUSEHOLDS[subject] ?? '城乡居民收支';
    case 'plan-targets':
      return '规划目标';
    case 'observations':
      return '长表';
    case null:
      return '不认识的表';
    default:
      return kind satisfies never;
  }
}

const HOUSEHOLDS: Readonly<Record<string, string>> = {
  income: '城乡居民人均收入',
  expenditure: '城乡居民人均生活消费支出',
};
