import type { LackingTable } from '#server/schemas/desk.ts';
import type { Preview } from '#server/schemas/preview.ts';
import { draftLoadsAddress, previewAddress } from '#lib/url/addresses.ts';
import { get, send, type Fetch } from './client.ts';

export type {
  CellChange,
  Preview,
  PreviewFigure,
  PreviewWarning,
  RankChange,
  SentenceChange,
  StatusChange,
  TargetChange,
} from '#server/schemas/preview.ts';

/** What would follow from the draft; with an upload, from that laid over it. */
export const getPreview = (
  fetch: Fetch,
  release: string,
  laid: { upload: string | null; missing: string | null },
) => get<Preview>(fetch, previewAddress(release, laid));

export interface TakenUpload {
  uploadId: string;
  /** What becomes of lines that it lacks. */
  missing: LackingTable['choice'];
  note: string;
  /** Why warnings were accepted; empty where there are none. */
  warningsReason: string;
}

/** Takes an upload into the draft. */
export const takeUpload = (fetch: Fetch, release: string, taken: TakenUpload) =>
  send<unknown>(fetch, 'POST', draftLoadsAddress(release), taken);
