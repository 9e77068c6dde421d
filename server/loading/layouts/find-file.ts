import { isArchive } from '#server/formats/workbook-guard.ts';
import { openArchive } from '#server/formats/open-archive.ts';
import type { UploadedFile } from '../upload-reading.ts';

/** A file that was sent, or the one of that name in an archive that was. */
export function findFile(file: UploadedFile, name: string): UploadedFile {
  if (file.name === name || !isArchive(file.bytes)) return file;
  const { files } = openArchive(file.bytes, file.name);
  const found = files.find((one) => `${file.name}/${one.name}` === name);
  return found ? { ...found, name } : file;
}
