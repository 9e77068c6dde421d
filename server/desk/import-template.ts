import type { Db } from '#server/store/database.ts';
import { findTemplateByName, type StoredTemplate } from '#server/store/templates.ts';
import type { TemplateImport } from '#server/schemas/templates.ts';
import type { Doing } from './prepare.ts';
import { readTemplateFile } from './template-file.ts';
import { keepTemplate, replaceTemplate } from './templates.ts';

/**
 * Takes a template in from a file, under its own name or another.
 * @throws bad-template; conflict when there is one of that name, unless this is to be its next version
 */
export async function importTemplate(
  db: Db,
  { content, name, isNewVersion }: TemplateImport,
  doing: Doing,
): Promise<StoredTemplate> {
  const read = readTemplateFile(content);
  const other = name?.trim() ?? '';
  const template = other === '' ? read : { ...read, name: other };
  const known = isNewVersion ? await findTemplateByName(db, template.name) : null;
  return known
    ? replaceTemplate(db, known.id, template, doing)
    : keepTemplate(db, template, doing, 'imported');
}
