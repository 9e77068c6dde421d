import { encodingsToTry } from '../decode.ts';

/** Keywords that stand first in files of PC-Axis, PxWeb and what writes for them. */
const FIRST =
  /^\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|NEXT-UPDATE|DECIMALS|SHOWDECIMALS|MATRIX|SUBJECT-CODE|SUBJECT-AREA|COPYRIGHT|TITLE|CONTENTS|TABLEID|SYNONYMS|DEFAULT-GRAPH|PX-SERVER|DIRECTORY-PATH|UPDATE-FREQUENCY|AUTOPEN|DESCRIPTION|STUB|HEADING|INFO|CONFIDENTIAL)(?:\[[^\]]*\])?\s*=/iu;
const START_BYTES = 4096;

export function isPx(bytes: Uint8Array): boolean {
  return FIRST.test(
    startOf(bytes).replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, ''),
  );
}

/** Its bytes one by one, without those that are zero: the keywords are in ASCII whatever the text is in. */
function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, START_BYTES).filter((byte) => byte !== 0));
}

/**
 * In the encoding that the file names, if it is in it; names are often wrong, and old files have none.
 * Null: in none that is known.
 */
export function decodePx(bytes: Uint8Array): string | null {
  const [, named] = /CODEPAGE\s*=\s*"([^"]*)"/iu.exec(startOf(bytes)) ?? [];
  const [likely = 'utf-8', ...others] = encodingsToTry(bytes);
  // A mark and zero bytes are surer than a name.
  const isMarked = others.length === 0;
  const tried = isMarked ? [likely] : [...namedEncoding(named), likely, ...others, 'windows-1252'];
  for (const encoding of tried) {
    const text = decode(encoding, bytes);
    if (text !== null) return text;
  }
  return null;
}

function namedEncoding(name: string | undefined): string[] {
  const trimmed = name?.trim().toLowerCase() ?? '';
  // GBK holds what GB2312 does, and GB18030 what GBK does.
  if (/^(?:gb2312|gbk|cp936|936)$/u.test(trimmed)) return ['utf-8', 'gb18030'];
  return trimmed === '' ? [] : [trimmed.replace(/^cp(?=125\d$)/u, 'windows-')];
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
