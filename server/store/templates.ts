import type { Template } from '#domain/layout/shown.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Db, Trx } from './database.ts';
import { fromColumn } from './from-column.ts';
import type { TemplateTable, TemplateVersionTable } from './shown-tables.ts';
import { StoredTemplateSheets } from './stored-shown.ts';

type VersionRow = Selectable<TemplateVersionTable>;

/** A template as it stands: its newest version, and what became of it. */
export interface StoredTemplate
  extends Template, Omit<Selectable<TemplateTable>, 'name'>, Pick<VersionRow, 'at' | 'by'> {}

const current = (db: Db) =>
  db
    .selectFrom('template')
    .innerJoin('templateVersion', (join) =>
      join
        .onRef('templateVersion.templateId', '=', 'template.id')
        .onRef('templateVersion.version', '=', 'template.version'),
    )
    .selectAll('template')
    .select(['source', 'sheets', 'at', 'by']);

/** Those in use by name, then those that were deleted. */
export async function listTemplates(db: Db): Promise<StoredTemplate[]> {
  const rows = await current(db)
    .orderBy('template.isDeleted')
    .orderBy('template.name')
    .orderBy('template.id')
    .execute();
  return rows.map(withSheets);
}

/** Deleted or not; null: there is none of that id. */
export async function findTemplate(db: Db, id: string): Promise<StoredTemplate | null> {
  const row = await current(db).where('template.id', '=', id).executeTakeFirst();
  return row ? withSheets(row) : null;
}

/** The one in use under a name. */
export async function findTemplateByName(db: Db, name: string): Promise<StoredTemplate | null> {
  const row = await current(db)
    .where('template.name', '=', name)
    .where('template.isDeleted', '=', 0)
    .executeTakeFirst();
  return row ? withSheets(row) : null;
}

/** The newest first, without what they hold. */
export function listTemplateVersions(
  db: Db,
  templateId: string,
): Promise<Omit<VersionRow, 'templateId' | 'sheets'>[]> {
  return db
    .selectFrom('templateVersion')
    .select(['version', 'name', 'source', 'act', 'ofVersion', 'at', 'by'])
    .where('templateId', '=', templateId)
    .orderBy('version', 'desc')
    .execute();
}

/** What an earlier version held. */
export async function findTemplateVersion(
  db: Db,
  templateId: string,
  version: number,
): Promise<Template | null> {
  const row = await db
    .selectFrom('templateVersion')
    .select(['name', 'source', 'sheets'])
    .where('templateId', '=', templateId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? withSheets(row) : null;
}

/** The next version of a template, or the first of a new one. It is in use from then on. */
export async function insertTemplateVersion(
  trx: Trx,
  { sheets, ...row }: Template & Omit<Insertable<TemplateVersionTable>, 'sheets'>,
): Promise<void> {
  const { templateId: id, name, version } = row;
  await trx
    .insertInto('template')
    .values({ id, name, version, isDeleted: 0 })
    .onConflict((clash) => clash.column('id').doUpdateSet({ name, version, isDeleted: 0 }))
    .execute();
  await trx
    .insertInto('templateVersion')
    .values({ ...row, sheets: JSON.stringify(sheets) })
    .execute();
}

/** Its versions stay, so that it can be brought back. */
export async function markTemplateDeleted(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('template').set({ isDeleted: 1 }).where('id', '=', id).execute();
}

/** Which version of it. */
export type TemplateUse = Pick<TemplateTable, 'id' | 'name' | 'version'>;

/** That figures were taken by it. */
export async function markTemplateUsed(
  trx: Trx,
  id: string,
  use: { usedAt: string; usedBy: string; usedFor: string },
): Promise<void> {
  await trx.updateTable('template').set(use).where('id', '=', id).execute();
}

function withSheets<Row extends { sheets: string }>(row: Row) {
  return {
    ...row,
    sheets: fromColumn(StoredTemplateSheets, row.sheets, 'template_version.sheets'),
  };
}
