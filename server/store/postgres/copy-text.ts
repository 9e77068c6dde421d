/** What COPY reads otherwise than it stands there (PostgreSQL, “COPY”, text format). */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/**
 * A text as a field of COPY. A line of `\.` would end the data without a word, and `\N` be none: no letter
 * behind a backslash is left to mean anything.
 * @example copyText('a\tb') // 'a\\tb'
 */
export function copyText(text: string | null): string {
  if (text === null) return '\\N';
  return text.replaceAll(/[\\\t\n\r]/gu, (sign) => ESCAPED[sign] ?? sign);
}
