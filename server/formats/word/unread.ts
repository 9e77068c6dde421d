/** What stands in a document and is not in its text, or not as it stands. */
export interface Unread {
  inserted: number;
  deleted: number;
  hidden: string[];
  struck: string[];
  marks: string[];
  footnotes: string[];
  endnotes: string[];
  formulas: string[];
  fields: string[];
  pictures: number;
  charts: number;
  objects: number;
  symbols: number;
  labels: number;
  insertedFiles: number;
  isFieldOpen: boolean;
}

export function nothingUnread(): Unread {
  return {
    inserted: 0,
    deleted: 0,
    hidden: [],
    struck: [],
    marks: [],
    footnotes: [],
    endnotes: [],
    formulas: [],
    fields: [],
    pictures: 0,
    charts: 0,
    objects: 0,
    symbols: 0,
    labels: 0,
    insertedFiles: 0,
    isFieldOpen: false,
  };
}
