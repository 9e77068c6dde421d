import type { Dictionary } from '#domain/dictionary.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { listAliases } from '#server/store/aliases.ts';
import type { Db } from '#server/store/database.ts';
import { listLeftOutNames } from '#server/store/left-out-names.ts';
import { listTemplates } from '#server/store/templates.ts';
import { listUploadShown } from '#server/store/upload-shown.ts';
import { listUploadFiles } from '#server/store/uploads.ts';
import type { KeptTemplate } from './layouts/layout-known.ts';
import { readUploadGuarded, showUploadGuarded } from './read-guarded.ts';
import type { ShownReading, UploadKnown, UploadReading } from './upload-reading.ts';

/** All that is known of names when files come for a release. */
export async function knownForUploads(
  db: Db,
  dictionary: Dictionary,
  release: ReleaseInfo,
): Promise<UploadKnown> {
  const leftOut = await listLeftOutNames(db);
  return {
    dictionary,
    release,
    aliases: await listAliases(db),
    remembered: leftOut.filter(({ source }) => source === release.issuer).map(({ name }) => name),
    templates: await usableTemplates(db),
  };
}

/** Those that are not deleted. */
export async function usableTemplates(db: Db): Promise<KeptTemplate[]> {
  const all = await listTemplates(db);
  return all
    .filter(({ isDeleted }) => isDeleted === 0)
    .map(({ id, name, version, source, sheets }) => ({ id, name, version, source, sheets }));
}

/** Reads the files of an upload anew: what is known may have grown since they came. */
export async function readStoredUpload(
  db: Db,
  uploadId: string,
  known: UploadKnown,
): Promise<UploadReading> {
  return readUploadGuarded(
    await listUploadFiles(db, uploadId),
    await withShown(db, uploadId, known),
  );
}

/** The same as a page shows it: without the tables. */
export async function showStoredUpload(
  db: Db,
  uploadId: string,
  known: UploadKnown,
): Promise<ShownReading> {
  return showUploadGuarded(
    await listUploadFiles(db, uploadId),
    await withShown(db, uploadId, known),
  );
}

/** What was shown of its files is known too. */
async function withShown(db: Db, uploadId: string, known: UploadKnown): Promise<UploadKnown> {
  return { ...known, shown: await listUploadShown(db, uploadId) };
}

/** Whether a reading holds something and nothing wrong; warnings can be accepted. */
export function canBeTaken(reading: ShownReading): boolean {
  const problems = [...reading.problems, ...reading.items.flatMap((item) => item.problems)];
  return (
    reading.items.some(({ isRead }) => isRead) &&
    problems.every(({ severity }) => severity === 'warning')
  );
}
