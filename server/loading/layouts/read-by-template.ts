import { basename } from 'node:path';
import type { Dictionary } from '#domain/dictionary.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { Alias } from '#server/tables/aliases.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { ReadSheet } from '../read-sheet.ts';
import { readUploadGuarded } from '../read-guarded.ts';
import { mustFit, type KeptTemplate } from './layout-known.ts';

interface Known {
  dictionary: Dictionary;
  aliases: readonly Alias[];
  release: ReleaseInfo;
  template: KeptTemplate;
}

/** The tables of a file that somebody said to read by a template: where the sheets are others, nothing. */
export async function readByTemplate(
  file: { name: string; bytes: Uint8Array },
  { dictionary, aliases, release, template }: Known,
): Promise<{ sheets: ReadSheet[]; problems: TableProblem[] }> {
  const shown = [{ file: file.name, ...mustFit(template) }];
  const known = { dictionary, aliases, release, templates: [template], shown };
  const { items, problems } = await readUploadGuarded([file], known);
  return {
    sheets: items.flatMap(({ table }) =>
      table ? [{ table: { ...table, file: basename(file.name) }, releaseId: release.id }] : [],
    ),
    problems: [...problems, ...items.flatMap((item) => item.problems)],
  };
}
