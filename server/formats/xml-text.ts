const SPECIAL = /[<>&"]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ESCAPES: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
];

/** Text for XML; letters that XML cannot hold are left out. @example xmlText('A&B') // 'A&amp;B' */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const allowed = text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return ESCAPES.reduce((out, [letter, escape]) => out.replaceAll(letter, escape), allowed);
}
