import type { LackingChoice } from '#domain/corrections/lacking.ts';
import { knownForUploads, readStoredUpload } from '#server/loading/stored-upload.ts';
import { tableHash, textHash } from '#server/loading/table-hash.ts';
import type { UploadReading } from '#server/loading/upload-reading.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { Db } from '#server/store/database.ts';
import type { UploadTable } from '#server/store/desk-tables.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { TemplateUse } from '#server/store/templates.ts';
import type { Edition } from '#server/store/editions.ts';
import { findUpload } from '#server/store/uploads.ts';
import { readReturned, splitReturned, type Returned } from './returned-sheets.ts';
import { settleLacking, type Settled } from './settle-lacking.ts';

/** An upload without errors: what it would bring, and the warnings it comes with. */
export interface ReadyUpload {
  tables: readonly NewDraftTable[];
  warnings: readonly TableProblem[];
  templates: readonly TemplateUse[];
}

interface SettledUpload extends ReadyUpload, Settled, Partial<Returned> {
  tables: readonly NewDraftTable[];
}

/** @throws unknown-upload */
export async function requireUpload(
  db: Db,
  editionId: number,
  uploadId: string,
): Promise<UploadTable> {
  const upload = await findUpload(db, editionId, uploadId);
  if (upload) return upload;
  throw new Problem('unknown-upload', {
    zh: '没有这次上传：已经删去、已经导入，或放了超过一天。请重新上传文件。',
    en: 'There is no such upload: it was deleted, loaded, or is more than a day old. Upload the files again.',
  });
}

/** @throws unknown-upload, or conflict while something in it is wrong */
export async function requireReadyUpload(
  view: DataView,
  edition: Edition,
  { uploadId, missing = 'stay' }: { uploadId: string; missing?: LackingChoice | undefined },
): Promise<SettledUpload> {
  const { db, dictionary } = view;
  const { id, info } = edition;
  await requireUpload(db, id, uploadId);
  const known = await knownForUploads(db, dictionary, info);
  const reading = await readStoredUpload(db, uploadId, known);
  const { tables, warnings, templates } = requireReady(reading);
  const { returned, others } = splitReturned(tables);
  const settled = await settleLacking(view, edition, others, missing);
  if (returned.length === 0) return { warnings, templates, ...settled };
  const typed = await readReturned(view, edition, returned);
  return {
    ...settled,
    ...typed,
    warnings,
    templates,
    tables: [...settled.tables, ...typed.tables],
  };
}

/** @throws conflict while something in what was read is wrong */
export function requireReady(reading: UploadReading): ReadyUpload {
  const problems = problemsOf(reading);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Problem('conflict', {
      zh: `文件里还有 ${errors.length} 处错误，改正后再导入。`,
      en: `There ${errors.length === 1 ? 'is 1 error' : `are ${errors.length} errors`} in the files still. Mend ${errors.length === 1 ? 'it' : 'them'}, then load.`,
    });
  }
  return { tables: tablesOf(reading), warnings: problems, templates: templatesOf(reading) };
}

/** All that is wrong or doubtful in what was read, of whatever file or sheet. */
export function problemsOf({ problems, items }: UploadReading): TableProblem[] {
  return [...problems, ...items.flatMap((item) => item.problems)];
}

/** By which templates something was read. */
function templatesOf({ items }: UploadReading): TemplateUse[] {
  const used = items.flatMap(({ table, reading }) =>
    table?.kind === 'sheet' && reading?.template ? [reading.template] : [],
  );
  return [...new Map(used.map((one) => [one.id, one])).values()];
}

function tablesOf({ items }: UploadReading): NewDraftTable[] {
  return items.flatMap(({ kind, subject, table, tidy }): NewDraftTable[] => {
    if (table) {
      return [{ kind: table.kind, subject, contentHash: tableHash(table), table, tidy: null }];
    }
    if (kind !== 'observations' || !tidy) return [];
    return [{ kind, subject: tidy.file, contentHash: textHash(tidy.text), table: null, tidy }];
  });
}
