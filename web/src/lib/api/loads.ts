import type { Load, LoadDetail, Undone } from '#server/schemas/desk.ts';
import { deskLoadAddress, deskLoadsAddress, deskUndoAddress } from '#lib/url/addresses.ts';
import { get, send, type Fetch } from './client.ts';

export type { Load, LoadDetail, Undone } from '#server/schemas/desk.ts';

/** Newest first. */
export const getLoads = (fetch: Fetch) => get<Load[]>(fetch, deskLoadsAddress);

export const getLoad = (fetch: Fetch, load: string) =>
  get<LoadDetail>(fetch, deskLoadAddress(load));

/** Takes a load back, and with `withLater` those that built on it. */
export const undoLoad = (
  fetch: Fetch,
  load: number,
  order: { reason: string; withLater: boolean },
) => send<Undone>(fetch, 'POST', deskUndoAddress(load), order);
