import type { DraftCheck } from '#server/schemas/draft.ts';
import { draftCheckAddress } from '#lib/url/addresses.ts';
import { post, type Fetch } from './client.ts';

/** What a draft is sent as. */
export const DRAFT_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
} as const;
export type DraftFormat = keyof typeof DRAFT_TYPES;

export const checkDraftText = (fetch: Fetch, release: string, text: string) =>
  post<DraftCheck>(fetch, draftCheckAddress(release), {
    body: JSON.stringify({ text }),
    type: 'application/json',
  });

/** The bytes as they are: the server knows encodings and Word. */
export const checkDraftFile = (
  fetch: Fetch,
  release: string,
  { file, format }: { file: Blob; format: DraftFormat },
) => post<DraftCheck>(fetch, draftCheckAddress(release), { body: file, type: DRAFT_TYPES[format] });
