import type { DraftCheck } from '#server/schemas/draft.ts';
import { addressOf, inView } from '#lib/url/addresses.ts';
import { post, type Reader } from './client.ts';

/** What a draft is sent as. */
export const DRAFT_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
} as const;
export type DraftFormat = keyof typeof DRAFT_TYPES;

export const checkDraftText = ({ fetch, view }: Reader, release: string, text: string) =>
  post<DraftCheck>(fetch, inView(addressOf('/releases/:release/draft-check', { release }), view), {
    body: JSON.stringify({ text }),
    type: 'application/json',
  });

/** The bytes as they are: the server knows encodings and Word. */
export const checkDraftFile = (
  { fetch, view }: Reader,
  release: string,
  { file, format }: { file: Blob; format: DraftFormat },
) =>
  post<DraftCheck>(fetch, inView(addressOf('/releases/:release/draft-check', { release }), view), {
    body: file,
    type: DRAFT_TYPES[format],
  });
