import { checkDraft } from '#domain/draft/check.ts';
import type { Truth } from '#domain/draft/expected.ts';
import { readDraftFile, type DraftKind } from '#server/formats/draft-file.ts';
import { readContent } from './read-content.ts';
import { readUpload } from './read-upload.ts';
import { showReading } from './show-reading.ts';
import type { UploadedFile, UploadKnown } from './upload-reading.ts';

interface FileJob {
  file: string;
  bytes: Uint8Array;
}

interface UploadJob {
  file: UploadedFile;
  known: UploadKnown;
}

/** All reading of files from outside; each job is one file, so that a limit tells on that one. */
export const READING_JOBS = {
  /** Sheets or text, no more. */
  content: ({ file, bytes }: FileJob) => readContent(file, bytes),
  /** Tables, all of them. */
  upload: ({ file, known }: UploadJob) => readUpload([file], known),
  /** Tables as a page shows them: little to hand over, however large the file. */
  show: async ({ file, known }: UploadJob) => showReading(await readUpload([file], known)),
  /** The text of a draft of the bulletin. */
  draft: ({ file, bytes, kind }: FileJob & { kind: DraftKind }) => readDraftFile(bytes, file, kind),
  /** A draft held against the data: a long one takes as long as its file. */
  check: ({ text, truth }: { text: string; truth: Truth }) => checkDraft(text, truth),
} as const;
