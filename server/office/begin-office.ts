import { basename } from 'node:path';
import type { Actor } from '#domain/roles.ts';
import { OWN_NOTES } from '#domain/own-notes.ts';
import type { Office } from '#domain/office.ts';
import { newVersion } from '#server/loading/apply.ts';
import { recordLoad } from '#server/loading/record-load.ts';
import { Problem } from '#server/problem.ts';
import { appendAct } from '#server/store/acts.ts';
import { clearLoads } from '#server/store/clear-loads.ts';
import type { Trx } from '#server/store/database.ts';
import { writeDictionary } from '#server/store/dictionary.ts';
import { insertLoad, latestLoad, listLoads } from '#server/store/loads.ts';
import { contentsOf } from './contents.ts';
import { ownDictionary } from './own-dictionary.ts';
import { bringReference, referenceSheets } from './reference-sheets.ts';

export interface BeginOptions {
  by: { name: string; door: Actor['door'] };
  now: Date;
  /** The copy that was made of the example; null: there was nothing to keep. */
  putAside: string | null;
}

/**
 * Begins an office of its own, in the transaction of the caller: what the database came with goes, all at once,
 * but for what all places have alike, and the dictionary names the office's place. The load that brings it is there before the others go, so that
 * the number of none comes again.
 * @throws conflict where somebody has worked on what is there
 */
export async function beginOffice(
  trx: Trx,
  office: Omit<Office, 'isExample'>,
  { by, now, putAside }: BeginOptions,
): Promise<void> {
  const contents = await contentsOf(trx);
  if (contents === 'other') throw alreadyWorkedOn();
  const at = now.toISOString();
  const before = contents === 'example' ? await listLoads(trx) : [];
  const loads = before.map(({ id }) => id).toSorted((a, b) => a - b);
  const loadId = await insertLoad(trx, {
    loadedAt: at,
    loadedBy: by.name,
    note: OWN_NOTES.officeBegun.zh,
    version: newVersion(await latestLoad(trx), at),
  });
  const reference = await referenceSheets(trx);
  await clearLoads(trx, loads);
  await bringReference(trx, reference, loadId);
  const own = { ...office, isExample: false };
  await writeDictionary(trx, ownDictionary(own), loadId);
  const copy = putAside === null ? {} : { putAside: basename(putAside) };
  const act = { at, by: by.name, door: by.door, kind: 'office-begun', subject: 'office' } as const;
  await appendAct(trx, { ...act, detail: { office: own, loads, ...copy } });
  const note = OWN_NOTES.officeBegun.zh;
  await recordLoad(trx, loadId, { by: by.name, door: by.door, note, now }, {});
}

export function alreadyWorkedOn(): Problem {
  return new Problem('conflict', {
    zh: '数据库里已有导入过的数据或在编的通报，不能另起本单位。请用另一个数据库：DATABASE_URL=var/新文件.sqlite npm run init；或先把现有的文件移到别处。',
    en: 'The database holds figures that were loaded, or releases that are being prepared: an office cannot begin there. Use another: DATABASE_URL=var/another.sqlite npm run init; or move the present file away first.',
  });
}
