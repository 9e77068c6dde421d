import type { Db } from '#server/store/database.ts';
import { listUploadFiles } from '#server/store/uploads.ts';
import { readUploadGuarded, showUploadGuarded } from './read-guarded.ts';
import type { ShownReading, UploadKnown, UploadReading } from './upload-reading.ts';

/** Reads the files of an upload anew: what is known may have grown since they came. */
export async function readStoredUpload(
  db: Db,
  uploadId: string,
  known: UploadKnown,
): Promise<UploadReading> {
  return readUploadGuarded(await listUploadFiles(db, uploadId), known);
}

/** The same as a page shows it: without the tables. */
export async function showStoredUpload(
  db: Db,
  uploadId: string,
  known: UploadKnown,
): Promise<ShownReading> {
  return showUploadGuarded(await listUploadFiles(db, uploadId), known);
}

/** Whether a reading holds something and nothing wrong; warnings can be accepted. */
export function canBeTaken(reading: ShownReading): boolean {
  const problems = [...reading.problems, ...reading.items.flatMap((item) => item.problems)];
  return (
    reading.items.some(({ isRead }) => isRead) &&
    problems.every(({ severity }) => severity === 'warning')
  );
}
