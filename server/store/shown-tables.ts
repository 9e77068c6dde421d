import type { Generated } from 'kysely';

/** How tables of no known kind are read: shown for an upload, or kept as a template. */
export interface ShownDatabase {
  template: TemplateTable;
  templateVersion: TemplateVersionTable;
  uploadShown: UploadShownTable;
}

/** How the files of one source are read. */
export interface TemplateTable {
  id: string;
  name: string;
  /** The newest. */
  version: number;
  isDeleted: Generated<0 | 1>;
  /** When figures were last taken by it, by whom, and for which release. */
  usedAt: Generated<string | null>;
  usedBy: Generated<string | null>;
  usedFor: Generated<string | null>;
}

export interface TemplateVersionTable {
  templateId: string;
  version: number;
  name: string;
  source: string;
  /** JSON of a Template's sheets. */
  sheets: string;
  act: 'made' | 'changed' | 'restored' | 'imported';
  /** Of a restored one: the version that it is again. */
  ofVersion: number | null;
  at: string;
  by: string;
}

/** What was shown of a file of an upload. */
export interface UploadShownTable {
  uploadId: string;
  file: string;
  /** JSON of ShownSheet, an array. */
  sheets: string;
  /** The id of a template; null: whichever fits; empty: none. */
  template: string | null;
}
