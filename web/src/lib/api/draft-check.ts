import type { Contract } from '#server/schemas/api/contract.ts';
import { send, sendBytes, type Reader } from './client.ts';

/** What a draft is sent as. */
const DRAFT_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
} as const satisfies Record<string, Contract['POST /releases/:release/draft-check']['bytes']>;
export type DraftFormat = keyof typeof DRAFT_TYPES;

export const checkDraftText = (reader: Reader, release: string, text: string) =>
  send(reader, 'POST /releases/:release/draft-check', { release }, { text });

/** The bytes as they are: the server knows encodings and Word. */
export const checkDraftFile = (
  reader: Reader,
  release: string,
  { file, format }: { file: Blob; format: DraftFormat },
) =>
  sendBytes(
    reader,
    'POST /releases/:release/draft-check',
    { release },
    { bytes: file, type: DRAFT_TYPES[format] },
  );
