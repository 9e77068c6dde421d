import type {
  DeskReleases,
  EditionDetail,
  OpenRelease,
  ReleaseHeadChange,
  StepOrder,
} from '#server/schemas/desk.ts';
import type { Calendar } from '#server/schemas/calendar.ts';
import {
  calendarAddress,
  deskReleaseAddress,
  deskReleasesAddress,
  deskRevisionsAddress,
  deskStepsAddress,
  draftLoadAddress,
} from '#lib/url/addresses.ts';
import { get, send, type Fetch } from './client.ts';

export type {
  DeskReleases,
  DraftLoad,
  EditionDetail,
  EditionSummary,
  LackingTable,
  OpenRelease,
  ReleaseHeadChange,
  StepOrder,
} from '#server/schemas/desk.ts';

export type { Calendar, DueItem } from '#server/schemas/calendar.ts';

export const getCalendar = (fetch: Fetch, release: string | null) =>
  get<Calendar>(fetch, calendarAddress(release));

export const getDeskReleases = (fetch: Fetch) => get<DeskReleases>(fetch, deskReleasesAddress);

export const getEdition = (fetch: Fetch, release: string) =>
  get<EditionDetail>(fetch, deskReleaseAddress(release));

export const openRelease = (fetch: Fetch, order: OpenRelease) =>
  send<EditionDetail>(fetch, 'POST', deskReleasesAddress, order);

export const openRevision = (fetch: Fetch, release: string, reason: string) =>
  send<EditionDetail>(fetch, 'POST', deskRevisionsAddress(release), { reason });

export const changeHead = (fetch: Fetch, release: string, change: ReleaseHeadChange) =>
  send<EditionDetail>(fetch, 'PATCH', deskReleaseAddress(release), change);

export const takeStep = (fetch: Fetch, release: string, order: StepOrder) =>
  send<EditionDetail>(fetch, 'POST', deskStepsAddress(release), order);

export const undoDraftLoad = (fetch: Fetch, release: string, load: number) =>
  send<EditionDetail>(fetch, 'DELETE', draftLoadAddress(release, load));
