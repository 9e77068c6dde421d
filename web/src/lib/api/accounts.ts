import type {
  Account,
  AccountAdded,
  AccountChange,
  Ended,
  InvitationLink,
  Key,
  KeyMade,
  NewAccount,
  NewKey,
  Settings,
} from '#server/schemas/accounts.ts';
import {
  accountAddress,
  accountInvitationAddress,
  accountsAddress,
  accountSessionsAddress,
  keyAddress,
  keysAddress,
  settingsAddress,
} from '#lib/url/addresses.ts';
import { get, send, type Fetch } from './client.ts';

export type { Account, AccountChange, InvitationLink, Key, Settings };

export const getAccounts = (fetch: Fetch) => get<Account[]>(fetch, accountsAddress);

export const addAccount = (fetch: Fetch, account: NewAccount) =>
  send<AccountAdded>(fetch, 'POST', accountsAddress, account);

export const changeAccount = (fetch: Fetch, name: string, change: AccountChange) =>
  send<Account>(fetch, 'PATCH', accountAddress(name), change);

/** A one-time link by which the account gets a new password. */
export const inviteAgain = (fetch: Fetch, name: string) =>
  send<InvitationLink>(fetch, 'POST', accountInvitationAddress(name));

export const endSessions = (fetch: Fetch, name: string) =>
  send<Ended>(fetch, 'DELETE', accountSessionsAddress(name));

/** One's own; an administrator sees everybody's. */
export const getKeys = (fetch: Fetch) => get<Key[]>(fetch, keysAddress);

export const makeKey = (fetch: Fetch, key: NewKey) =>
  send<KeyMade>(fetch, 'POST', keysAddress, key);

export const revokeKey = (fetch: Fetch, id: string) => send<Key>(fetch, 'DELETE', keyAddress(id));

export const getSettings = (fetch: Fetch) => get<Settings>(fetch, settingsAddress);

export const putSettings = (fetch: Fetch, settings: Settings) =>
  send<Settings>(fetch, 'PUT', settingsAddress, settings);
