import type { Db, Trx } from './database.ts';
import type { UploadFileTable, UploadTable } from './desk-tables.ts';

export type StoredFile = Omit<UploadFileTable, 'uploadId' | 'position'>;

export interface StoredUpload extends UploadTable {
  files: readonly StoredFile[];
}

/** Nobody takes yesterday's files; whoever wants them sends them again. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Keeps the files as they came, and drops what has lain there for a day. */
export async function insertUpload(
  trx: Trx,
  { files, ...upload }: StoredUpload,
  now: Date,
): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
  await trx.deleteFrom('upload').where('at', '<', oldest).execute();
  await trx.insertInto('upload').values(upload).execute();
  for (const [position, file] of files.entries()) {
    await trx
      .insertInto('uploadFile')
      .values({ ...file, uploadId: upload.id, position })
      .execute();
  }
}

/** Null: there is none of that number in the edition, or it was dropped. */
export async function findUpload(
  db: Db,
  editionId: number,
  id: string,
): Promise<UploadTable | null> {
  const row = await db
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', id)
    .where('editionId', '=', editionId)
    .executeTakeFirst();
  return row ?? null;
}

/** In the order in which they came. */
export function listUploadFiles(db: Db, uploadId: string): Promise<StoredFile[]> {
  return db
    .selectFrom('uploadFile')
    .select(['name', 'bytes', 'regionId'])
    .where('uploadId', '=', uploadId)
    .orderBy('position')
    .execute();
}

/** Its files go with it. */
export async function deleteUpload(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('upload').where('id', '=', id).execute();
}
