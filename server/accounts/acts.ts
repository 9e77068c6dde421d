import type { ActKind } from '#domain/acts.ts';
import type { Actor } from '#domain/roles.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Trx } from '#server/store/database.ts';

/** Who does something to accounts, by which door. */
export type Doer = Pick<Actor, 'name' | 'door'>;

interface AccountAct {
  kind: ActKind;
  /** The account it is done to. */
  account: string;
  detail?: Record<string, unknown>;
}

export async function appendAccountAct(
  trx: Trx,
  { name, door }: Doer,
  now: Date,
  { kind, account, detail = {} }: AccountAct,
): Promise<void> {
  const at = now.toISOString();
  await appendAct(trx, { at, by: name, door, kind, subject: `account/${account}`, detail });
}
