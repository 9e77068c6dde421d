import * as XLSX from '@e965/xlsx';

/** Files inside a file, as Office kept them before it used zips ([MS-CFB]). */
export interface OleFiles {
  read: (bytes: Buffer, options: { type: 'buffer' }) => object;
  find: (file: object, name: string) => { content?: ArrayLike<number> } | null;
  write: (file: object, options: { type: 'array' }) => ArrayLike<number>;
  utils: {
    cfb_new: () => object;
    cfb_add: (file: object, path: string, content: Uint8Array) => void;
  };
}

/** SheetJS brings one along, without types. */
export function oleFiles(): OleFiles {
  const found: unknown = XLSX.CFB;
  if (!isOleFiles(found)) throw new Error('SheetJS has no CFB');
  return found;
}

function isOleFiles(value: unknown): value is OleFiles {
  return typeof value === 'object' && value !== null && 'read' in value && 'utils' in value;
}
