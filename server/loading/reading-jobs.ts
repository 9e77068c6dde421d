import { checkDraft } from '#domain/draft/check.ts';
import type { Truth } from '#domain/draft/expected.ts';
import { readDraftFile, type DraftKind } from '#server/formats/draft-file.ts';
import { toTemplateSheets } from '#server/layouts/template-sheets.ts';
import { findFile } from './layouts/find-file.ts';
import type { FileOrder, LayoutKnown } from './layouts/layout-known.ts';
import { lookAtSheet, type LookOrder } from './layouts/look-at-sheet.ts';
import { readLayout } from './layouts/read-layout.ts';
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

/** One file, or one of an archive. */
interface LayoutJob {
  file: UploadedFile;
  name: string;
  known: LayoutKnown;
}

/** All reading of files from outside; each job is one file, so that a limit tells on that one. */
export const READING_JOBS = {
  /** Sheets or text, no more. */
  content: ({ file, bytes }: FileJob) => readContent(file, bytes),
  /** Tables, all of them. */
  upload: ({ file, known }: UploadJob) => readUpload([file], known),
  /** Tables as a page shows them: little to hand over, however large the file. */
  show: async ({ file, known }: UploadJob) => showReading(await readUpload([file], known)),
  /** A sheet as it looks, and how its file would be read as a table of any layout. */
  look: ({ file, name, known, order }: LayoutJob & { order: LookOrder }) =>
    lookAtSheet(findFile(file, name), known, order),
  /** The sheets of a template that reads a file as it is read now. */
  template: ({ file, name, known, order }: LayoutJob & { order: FileOrder }) => {
    const { reading, template } = readLayout(findFile(file, name), known, order);
    const release = known.release.period;
    return toTemplateSheets(reading, { shown: order.shown, template, release });
  },
  /** The text of a draft of the bulletin. */
  draft: ({ file, bytes, kind }: FileJob & { kind: DraftKind }) => readDraftFile(bytes, file, kind),
  /** A draft held against the data: a long one takes as long as its file. */
  check: ({ text, truth }: { text: string; truth: Truth }) => checkDraft(text, truth),
} as const;
