import type { Db, Trx } from '#server/store/database.ts';
import {
  deleteDeviceSecrets,
  insertDeviceSecret,
  listDeviceSecrets,
} from '#server/store/device-secrets.ts';
import { addAccountTo, DEVICE_LASTS, hasSignedIn, readDevice, writeDevice } from './devices.ts';
import { shift } from './times.ts';
import { newToken } from './tokens.ts';

const SECRET_SIGNS_FOR = DEVICE_LASTS / 2;

/** The browser's id when the account signed in with it before; else null. */
export async function knownDevice(
  db: Db,
  word: string | null,
  name: string,
  now: Date,
): Promise<string | null> {
  if (word === null) return null;
  const secrets = (await listDeviceSecrets(db)).map(({ secret }) => secret);
  const device = readDevice(word, secrets, now);
  return device && hasSignedIn(device, name) ? device.id : null;
}

/** A new word for the browser, which now knows one account more. */
export async function renewDevice(
  trx: Trx,
  word: string | null,
  name: string,
  now: Date,
): Promise<string> {
  const secrets = await currentSecrets(trx, now);
  const before = word === null ? null : readDevice(word, secrets, now);
  return writeDevice(addAccountTo(before, name), secrets[0] ?? '', now);
}

/** The newest first, made anew every ninety days; those that no valid word is signed with go. */
async function currentSecrets(trx: Trx, now: Date): Promise<string[]> {
  await deleteDeviceSecrets(trx, shift(now, -SECRET_SIGNS_FOR - DEVICE_LASTS));
  const kept = await listDeviceSecrets(trx);
  const secrets = kept.map(({ secret }) => secret);
  const newest = kept[0]?.createdAt ?? '';
  if (newest > shift(now, -SECRET_SIGNS_FOR)) return secrets;
  const secret = newToken();
  await insertDeviceSecret(trx, { createdAt: now.toISOString(), secret });
  return [secret, ...secrets];
}
