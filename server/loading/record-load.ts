import type { Door } from '#domain/roles.ts';
import { digestLoad } from '#server/audit/digest-load.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Trx } from '#server/store/database.ts';
import type { Applied } from './apply.ts';

export interface LoadedBy {
  by: string;
  door: Door | 'system';
  note: string;
  now: Date;
}

/** Writes a load into the log of acts, with a digest of all that it brought. */
export async function recordLoad(
  trx: Trx,
  loadId: number,
  { by, door, note, now }: LoadedBy,
  digests: Applied['digests'],
): Promise<void> {
  const detail = { note, digest: await digestLoad(trx, loadId, digests) };
  const at = now.toISOString();
  await appendAct(trx, { at, by, door, kind: 'load', subject: `load/${loadId}`, detail });
}
