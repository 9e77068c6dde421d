/** A keyword of a PX file: UNITS[en]("粮食产量")="万吨"; */
export interface PxKeyword {
  name: string;
  /** Null: of the language that the file is in. */
  language: string | null;
  /** What stands in brackets: a variable, a value, or one for each variable of a cell. */
  keys: readonly string[];
  values: readonly PxValue[];
}

/** A text in quotes, or a word or number without; ranges and calls such as TLIST(A1) are words, too. */
export interface PxValue {
  text: string;
  isQuoted: boolean;
}

export interface PxFile {
  keywords: readonly PxKeyword[];
  /** What stands behind DATA=. */
  data: string;
}

/** R writes a dot where the format has a hyphen: LAST.UPDATED. */
const KEYWORD =
  /\s*([A-Za-z][\w.-]*)\s*(?:\[([^\]\n]*)\])?\s*(?:\(((?:\s*"[^"]*"(?:\s*,)?)*)\s*\))?\s*=/uy;
const PART = /\s*(?:"([^"]*)"|(,)|(;)|([^\s",;]+))/uy;

/** Everything up to the data; null where the text does not keep to the format. */
export function readPxKeywords(text: string): PxFile | null {
  const keywords: PxKeyword[] = [];
  let at = 0;
  for (;;) {
    KEYWORD.lastIndex = at;
    const [whole, name = '', language, keys = ''] = KEYWORD.exec(text) ?? [];
    if (whole === undefined) return null;
    at += whole.length;
    if (name.toUpperCase() === 'DATA') return { keywords, data: text.slice(at) };
    const read = readValues(text, at);
    if (read === null) return null;
    at = read.end;
    keywords.push({
      name: name.toUpperCase().replaceAll('.', '-'),
      language: language?.trim() ?? null,
      keys: Array.from(keys.matchAll(/"([^"]*)"/gu), ([, key = '']) => key),
      values: read.values,
    });
  }
}

/** Texts that follow each other without a comma are one, written over several lines. */
function readValues(text: string, start: number): { values: PxValue[]; end: number } | null {
  const parts: string[][] = [[]];
  const quoted: boolean[] = [false];
  let at = start;
  for (;;) {
    PART.lastIndex = at;
    const [whole, inQuotes, comma, end, word] = PART.exec(text) ?? [];
    if (whole === undefined) return null;
    at += whole.length;
    if (end !== undefined) break;
    if (comma !== undefined) {
      parts.push([]);
      quoted.push(false);
    } else {
      parts.at(-1)?.push(inQuotes ?? word ?? '');
      if (inQuotes !== undefined) quoted[quoted.length - 1] = true;
    }
  }
  const values = parts.map((part, index) => ({
    text: part.join(''),
    isQuoted: quoted[index] === true,
  }));
  return { values: values.filter(({ text: one, isQuoted }) => isQuoted || one !== ''), end: at };
}
