import type { Selectable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { DeviceSecretTable } from './desk-tables.ts';

type DeviceSecret = Selectable<DeviceSecretTable>;

/** With which cookies of browsers are signed, the newest first. */
export function listDeviceSecrets(db: Db): Promise<DeviceSecret[]> {
  return db.selectFrom('deviceSecret').selectAll().orderBy('createdAt', 'desc').execute();
}

export async function insertDeviceSecret(trx: Trx, secret: DeviceSecret): Promise<void> {
  await trx.insertInto('deviceSecret').values(secret).execute();
}

export async function deleteDeviceSecrets(trx: Trx, createdUntil: string): Promise<void> {
  await trx.deleteFrom('deviceSecret').where('createdAt', '<=', createdUntil).execute();
}
