import type { Db } from '#server/store/database.ts';
import { listUploadFiles } from '#server/store/uploads.ts';
import { readUpload } from './read-upload.ts';
import type { UploadKnown, UploadReading } from './upload-reading.ts';

/** Reads the files of an upload anew: what is known may have grown since they came. */
export async function readStoredUpload(
  db: Db,
  uploadId: string,
  known: UploadKnown,
): Promise<UploadReading> {
  return readUpload(await listUploadFiles(db, uploadId), known);
}

/** Whether a reading holds something and nothing wrong; warnings can be accepted. */
export function canBeTaken(reading: UploadReading): boolean {
  const problems = [...reading.problems, ...reading.items.flatMap((item) => item.problems)];
  return (
    reading.items.some(({ table, tidy }) => table !== null || tidy !== null) &&
    problems.every(({ severity }) => severity === 'warning')
  );
}
