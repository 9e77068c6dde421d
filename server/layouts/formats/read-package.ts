import { openArchive } from '#server/formats/open-archive.ts';
import { findDescription, readDataPackage } from '#server/formats/statistics/data-package.ts';
import { isArchive } from '#server/formats/workbook-guard.ts';
import { readZipDirectory } from '#server/formats/zip-directory.ts';
import type { FormatReading } from '../printed-figure.ts';
import { readPackageFigures } from './package-figures.ts';

/** Whether it is a zip with the description of a package in it. */
export function isPackage(bytes: Uint8Array): boolean {
  if (!isArchive(bytes)) return false;
  const names = readZipDirectory(bytes)?.map(({ name }) => ({ name, bytes: NONE })) ?? [];
  return findDescription(names) !== null;
}

const NONE = new Uint8Array();

export function readPackage(file: string, bytes: Uint8Array): FormatReading | null {
  const { files, problems } = openArchive(bytes, file);
  if (problems.length > 0)
    return { tables: [], figures: [], questions: [], leftOut: [], problems, isOwn: false };
  const description = findDescription(files);
  const whole = description === null ? null : readDataPackage(description, files, file);
  return whole === null ? null : readPackageFigures(whole, file);
}
