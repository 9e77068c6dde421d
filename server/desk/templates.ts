import type { Template } from '#domain/layout/shown.ts';
import { Problem } from '#server/problem.ts';
import { appendAct, type Act } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import {
  findTemplate,
  findTemplateByName,
  findTemplateVersion,
  insertTemplateVersion,
  markTemplateDeleted,
  type StoredTemplate,
} from '#server/store/templates.ts';
import type { Doing } from './prepare.ts';

/** @throws unknown-template */
export async function requireTemplate(db: Db, id: string): Promise<StoredTemplate> {
  const template = await findTemplate(db, id);
  if (template) return template;
  throw new Problem('unknown-template', {
    zh: '没有这个模板。请到“读表模板”里看有哪些。',
    en: 'There is no such template. See “Templates” for those that there are.',
  });
}

/** Under a name of its own. @throws conflict when the name is taken */
export function keepTemplate(
  db: Db,
  template: Template,
  doing: Doing,
  act: 'made' | 'imported' = 'made',
): Promise<StoredTemplate> {
  return db.transaction().execute(async (trx) => {
    await requireFreeName(trx, template.name, null);
    return writeVersion(trx, { id: crypto.randomUUID(), version: 1, template, act }, doing);
  });
}

/**
 * The next version of a template.
 * @param base the version it was made from
 * @throws unknown-template; conflict when there is a newer one, or its new name is taken
 */
export function changeTemplate(
  db: Db,
  id: string,
  { base, ...change }: Partial<Template> & { base: number },
  doing: Doing,
): Promise<StoredTemplate> {
  return db.transaction().execute(async (trx) => {
    const before = await requireTemplate(trx, id);
    if (before.version !== base) throw newerVersion(before);
    const { name, source, sheets } = { ...before, ...change };
    await requireFreeName(trx, name, id);
    const template = { name, source, sheets };
    return writeVersion(trx, { id, version: base + 1, template, act: 'changed' }, doing);
  });
}

/** Whatever it was before: an import asks first. */
export function replaceTemplate(
  db: Db,
  id: string,
  template: Template,
  doing: Doing,
): Promise<StoredTemplate> {
  return db.transaction().execute(async (trx) => {
    const { version } = await requireTemplate(trx, id);
    return writeVersion(trx, { id, version: version + 1, template, act: 'imported' }, doing);
  });
}

/** @throws unknown-template, conflict when its name was given to another meanwhile */
export function restoreTemplate(
  db: Db,
  id: string,
  ofVersion: number,
  doing: Doing,
): Promise<StoredTemplate> {
  return db.transaction().execute(async (trx) => {
    const { version } = await requireTemplate(trx, id);
    const template = await findTemplateVersion(trx, id, ofVersion);
    if (!template) {
      throw new Problem('unknown-template', {
        zh: `这个模板没有第 ${ofVersion} 版，最新是第 ${version} 版。`,
        en: `The template has no version ${ofVersion}; the newest is ${version}.`,
      });
    }
    await requireFreeName(trx, template.name, id);
    const next = { id, version: version + 1, template, act: 'restored' as const, ofVersion };
    return writeVersion(trx, next, doing);
  });
}

/** Its versions stay. @throws unknown-template */
export function deleteTemplate(db: Db, id: string, doing: Doing): Promise<StoredTemplate> {
  return db.transaction().execute(async (trx) => {
    const { name, version } = await requireTemplate(trx, id);
    await markTemplateDeleted(trx, id);
    await record(trx, doing, id, { kind: 'template-deleted', detail: { name, version } });
    return requireTemplate(trx, id);
  });
}

interface NextVersion {
  id: string;
  version: number;
  template: Template;
  act: 'made' | 'changed' | 'restored' | 'imported';
  ofVersion?: number;
}

async function writeVersion(
  trx: Trx,
  { id, version, template, act, ofVersion }: NextVersion,
  doing: Doing,
): Promise<StoredTemplate> {
  const { name, source, sheets } = template;
  const [by, at] = [doing.actor.name, doing.now.toISOString()];
  const row = { templateId: id, version, act, ofVersion: ofVersion ?? null, at, by };
  await insertTemplateVersion(trx, { ...row, name, source, sheets });
  const answers = sheets.reduce((sum, sheet) => sum + sheet.answers.length, 0);
  const told = { name, version, source, answers, ...(ofVersion !== undefined && { ofVersion }) };
  const kind = act === 'restored' ? 'template-restored' : 'template-kept';
  await record(trx, doing, id, { kind, detail: { ...told, act } });
  return requireTemplate(trx, id);
}

async function record(
  trx: Trx,
  { actor, now }: Doing,
  id: string,
  act: Pick<Act, 'kind' | 'detail'>,
): Promise<void> {
  const { name: by, door } = actor;
  await appendAct(trx, { at: now.toISOString(), by, door, subject: `template/${id}`, ...act });
}

async function requireFreeName(trx: Trx, name: string, own: string | null): Promise<void> {
  const other = await findTemplateByName(trx, name);
  if (!other || other.id === own) return;
  throw new Problem('conflict', {
    zh: `已有叫“${name}”的模板（第 ${other.version} 版）。请换一个名称，或存为它的新版本。`,
    en: `There is a template called “${name}” (version ${other.version}). Choose another name, or keep this as its next version.`,
  });
}

function newerVersion({ name, version, by }: StoredTemplate): Problem {
  return new Problem('conflict', {
    zh: `“${name}”已由${by}改到第 ${version} 版。请看过新的一版再改。`,
    en: `${by} has changed “${name}” to version ${version} meanwhile. Look at that one, then change it.`,
  });
}
