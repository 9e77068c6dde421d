import type { ShownSheet } from '#domain/layout/shown.ts';
import type { LayoutKnown } from '#server/loading/layouts/layout-known.ts';
import { usableTemplates } from '#server/loading/stored-upload.ts';
import type { UploadedFile } from '#server/loading/upload-reading.ts';
import { Problem } from '#server/problem.ts';
import { listAliases } from '#server/store/aliases.ts';
import { listUploadFiles } from '#server/store/uploads.ts';
import { withAliases } from '#server/tables/aliases.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { Edition } from '#server/store/editions.ts';

/** With what a file of a release is read as a table of any layout. */
export async function layoutKnown(
  { db, dictionary }: Pick<DataView, 'db' | 'dictionary'>,
  { info }: Edition,
): Promise<LayoutKnown> {
  return {
    dictionary: withAliases(dictionary, await listAliases(db)),
    release: info,
    templates: await usableTemplates(db),
  };
}

/** The file that was sent, or the archive that one lies in. @throws unknown-upload */
export async function requireUploadFile(
  { db }: Pick<DataView, 'db'>,
  uploadId: string,
  name: string,
): Promise<UploadedFile> {
  const files = await listUploadFiles(db, uploadId);
  const file = files.find((one) => name === one.name || name.startsWith(`${one.name}/`));
  if (file) return file;
  throw new Problem('unknown-upload', {
    zh: `这次上传里没有文件“${name}”。请按上传结果里的名称写。`,
    en: `There is no file “${name}” in this upload. Name it as the upload does.`,
  });
}

/** An answer that names what the dictionary lacks would never be found. @throws bad-request */
export function requireKnownAnswers(
  shown: readonly ShownSheet[],
  { dictionary: { regions, indicators } }: LayoutKnown,
): void {
  for (const answer of shown.flatMap(({ answers }) => answers)) {
    if (answer.about !== 'name' || answer.to.as === 'leave-out') continue;
    const { id } = answer.to;
    const entries = answer.dimension === 'region' ? regions : indicators;
    if (entries.some((one) => one.id === id)) continue;
    throw new Problem('bad-request', {
      zh: `“${answer.text}”对应的“${id}”不在数据字典里。请先在字典里建立，或改选一个。`,
      en: `“${answer.text}” is said to be “${id}”, which the dictionary lacks. Create it there first, or choose another.`,
    });
  }
}
