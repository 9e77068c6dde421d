import type { ShownSheet } from '#domain/layout/shown.ts';
import type { Db, Trx } from './database.ts';
import { fromColumn } from './from-column.ts';
import { StoredShown } from './stored-shown.ts';

/** What was shown of one file of an upload. */
export interface ShownFile {
  /** As the upload's reading names it: of an archive with the archive before it. */
  file: string;
  shown: readonly ShownSheet[];
  /** The id of a template; null: whichever fits; empty: none. */
  template: string | null;
}

/** All that was shown of an upload, by file. */
export async function listUploadShown(db: Db, uploadId: string): Promise<ShownFile[]> {
  const rows = await db
    .selectFrom('uploadShown')
    .select(['file', 'sheets', 'template'])
    .where('uploadId', '=', uploadId)
    .orderBy('file')
    .execute();
  return rows.map(({ sheets, ...row }) => ({
    ...row,
    shown: fromColumn(StoredShown, sheets, 'upload_shown.sheets'),
  }));
}

/** In place of what was shown of it before. */
export async function saveUploadShown(
  trx: Trx,
  uploadId: string,
  { file, shown, template }: ShownFile,
): Promise<void> {
  await deleteUploadShown(trx, uploadId, file);
  const sheets = JSON.stringify(shown);
  await trx.insertInto('uploadShown').values({ uploadId, file, sheets, template }).execute();
}

export async function deleteUploadShown(trx: Trx, uploadId: string, file: string): Promise<void> {
  await trx
    .deleteFrom('uploadShown')
    .where('uploadId', '=', uploadId)
    .where('file', '=', file)
    .execute();
}
