import { readFile } from 'node:fs/promises';
import { Refusal } from '#domain/refusal.ts';
import { readTemplateFile } from '#server/desk/template-file.ts';
import type { KeptTemplate } from '#server/loading/layouts/layout-known.ts';
import type { Db } from '#server/store/database.ts';
import { findTemplateByName, listTemplates } from '#server/store/templates.ts';
import { UsageError } from './command.ts';

/** The template of a name, or in a file. @throws UsageError, naming the ones there are; Refusal, Problem */
export async function findKeptTemplate(db: Db, name: string): Promise<KeptTemplate> {
  if (name.endsWith('.json')) return { ...(await readTemplateOf(name)), id: name, version: 0 };
  const found = await findTemplateByName(db, name);
  if (found) return found;
  const known = (await listTemplates(db)).filter(({ isDeleted }) => isDeleted === 0);
  const names = known.map((one) => one.name).join('、');
  throw new UsageError(
    `没有叫“${name}”的模板。${names === '' ? '还没有模板。' : `有：${names}。`}`,
  );
}

/** The same for a load: what a sheet leaves open is the release's. @throws as `findKeptTemplate` */
export function requireKeptTemplate(
  db: Db,
  name: string,
  release: string | undefined,
): Promise<KeptTemplate> {
  if (release !== undefined) return findKeptTemplate(db, name);
  throw new UsageError('--template 要和 --release 一起用：表上没有写的时期按这一期的。');
}

/** @throws Refusal, Problem */
export async function readTemplateOf(file: string) {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Refusal(`读不了这个模板文件：${file}。请检查路径和权限。`, { cause });
  });
  return readTemplateFile(parseJson(text, file));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new Refusal(`${file} 不是 JSON。请用从“读表模板”导出的文件。`, { cause });
  }
}
