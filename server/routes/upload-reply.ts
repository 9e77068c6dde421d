import type { Dictionary } from '#domain/dictionary.ts';
import { membersOf } from '#domain/families.ts';
import { officeOf } from '#domain/office.ts';
import { speak, type Said } from '#domain/said.ts';
import { capitalised, sayName } from '#domain/said-names.ts';
import { tableKindName } from '#domain/table-kind-names.ts';
import type { ShownItem, ShownReading } from '#server/loading/upload-reading.ts';
import { canBeTaken } from '#server/loading/stored-upload.ts';
import type {
  Upload,
  UploadItem as UploadItemReply,
  UploadProblem,
} from '#server/schemas/uploads.ts';

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
    items: reading.items.map((item) => toItem(item, dictionary, editorOf(head, item))),
    problems: [...reading.problems],
    leftOut: [...reading.leftOut],
    errors,
    warnings: all.length - errors,
    canBeTaken: canBeTaken(reading),
  };
}

/** The page on which a sheet is shown. */
function editorOf(
  { id, release }: Pick<Upload, 'id' | 'release'>,
  { file, sheet }: Pick<ShownItem, 'file' | 'sheet'>,
): string {
  const query = new URLSearchParams({ upload: id, file, ...(sheet !== null && { sheet }) });
  return `/desk/releases/${encodeURIComponent(release)}/load/sheet?${query.toString()}`;
}

function toItem(
  { isTable: _, reading, ...item }: ShownItem,
  dictionary: Dictionary,
  editor: string,
): UploadItemReply {
  const { grid, problems, unknownNames } = item;
  return {
    ...item,
    ...speak({ name: nameOf(item, dictionary) }),
    reading: reading ? { ...reading, editor } : null,
    asksRegion: problems.some(({ code }) => code === 'missing-title'),
    grid: { ...grid, rows: grid.rows.map(({ no, cells }) => ({ no, cells: [...cells] })) },
    problems: problems.map((problem) => withEditor(problem, reading ? editor : null)),
    leftOut: [...item.leftOut],
    canLeaveOut: [...item.canLeaveOut],
    unknownNames: unknownNames.map((one) => ({ ...one, nearest: [...one.nearest] })),
  };
}

/** The refusal of a table of no known kind names the way. */
function withEditor(problem: UploadProblem, editor: string | null): UploadProblem {
  const { code, cure, cureEn } = problem;
  if (code !== 'unknown-table' || editor === null) return problem;
  return { ...problem, cure: `${cure}（${editor}）`, cureEn: `${cureEn} (${editor})` };
}

/** @example nameOf({ kind: 'scorecard', subject: 'leping' }, dictionary) // { zh: '乐平市指标完成情况', en: 'Leping: scorecard' } */
function nameOf(
  { kind, subject }: Pick<ShownItem, 'kind' | 'subject'>,
  dictionary: Dictionary,
): Said {
  if (kind === null) return { zh: '不认识的表', en: 'A table that is not known' };
  const name = tableKindName(kind, officeOf(dictionary));
  if (kind === 'cpi') return indexName(subject, dictionary) ?? name;
  if (kind === 'households') return householdsName(subject, dictionary) ?? name;
  const region =
    kind === 'scorecard' ? dictionary.regions.find(({ id }) => id === subject) : undefined;
  if (!region) return name;
  const { zh, en } = sayName(region);
  return { zh: `${zh}${name.zh}`, en: `${en}: ${name.en.toLowerCase()}` };
}

/** @example indexName('', dictionary) // { zh: '居民消费价格指数', en: 'Consumer price index' } */
function indexName(subject: string, dictionary: Dictionary): Said | null {
  const indices = membersOf(dictionary, 'index-bases');
  const index = subject === '' ? indices[0] : indices.find(({ id }) => id === subject);
  return index ? sayName(index) : null;
}

/** @example householdsName('income', dictionary) // { zh: '城乡居民人均收入', en: 'Income per head of households' } */
function householdsName(subject: string, dictionary: Dictionary): Said | null {
  const member = membersOf(dictionary, 'urban-rural').find(({ id }) => id === subject);
  if (!member) return null;
  const { zh, en } = sayName(member);
  return { zh: `城乡居民${zh}`, en: `${capitalised(en)} of households` };
}
