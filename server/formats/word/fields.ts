import { countWord } from './count-words.ts';
import { symbolOf } from './symbols.ts';

/** A field that is open: its instruction is no text, what it shows is. */
export interface Field {
  instruction: string;
  isResult: boolean;
  /** Whether anything is shown of it. */
  hasResult: boolean;
}

/** They show nothing, or what is no text. */
const SILENT = new Set(
  'XE TC TA RD SET ASK PRIVATE PRINT NEXT NEXTIF SKIPIF ADVANCE DATA HYPERLINK FORMCHECKBOX FORMTEXT IF REF NOTEREF TOC INDEX'.split(
    ' ',
  ),
);

/**
 * What Word draws from a field's instruction where it keeps no result: null when it can't be told here.
 * @example textOfField(' EQ \\o\\ac(○,3) ') // '③'
 */
export function textOfField(instruction: string): string | null {
  const kind = kindOf(instruction);
  if (SILENT.has(kind)) return '';
  if (kind === 'SYMBOL') return symbolField(instruction);
  return kind === 'EQ' ? equation(instruction) : null;
}

export function kindOf(instruction: string): string {
  return /^\s*(\w+)/u.exec(instruction)?.[1]?.toUpperCase() ?? '';
}

function symbolField(instruction: string): string | null {
  const [, code = '', rest = ''] = /SYMBOL\s+(0x[\da-f]+|\d+)(.*)/iu.exec(instruction) ?? [];
  const font = /\\f\s+"?([^"\\]+)"?/iu.exec(rest)?.[1]?.trim();
  return code === '' ? null : symbolOf(font, Number(code));
}

/** Older Words keep phonetic guides and ringed letters as equations: \o lays one over the other. */
function equation(instruction: string): string | null {
  const ringed = /\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,，;；]\s*(\d{1,2})\s*\)/iu.exec(instruction)?.[1];
  if (ringed !== undefined) return countWord('decimalEnclosedCircle', Number(ringed));
  const guided = /\\o\s*\\a[dlcr]\s*\(\s*\\s\s*\\up\s*\d+\s*\([^()]*\)\s*[,，;；]([^()]*)\)/iu;
  return guided.exec(instruction)?.[1]?.trim() ?? null;
}
