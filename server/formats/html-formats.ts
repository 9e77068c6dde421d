import { attribute } from './html-held.ts';

/** Excel's own names for some formats. */
const NAMED: Readonly<Record<string, string>> = {
  general: 'General',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  'short date': 'yyyy/m/d',
};

/** The number format of a cell, by its style or by its class in the page's sheet; null: none is named. */
export function readFormats(html: string): (tag: string) => string | null {
  const sheets = [...html.matchAll(/<style\b[^<>]*>([\s\S]*?)<\/style/giu)].map(
    ([, css]) => css ?? '',
  );
  const classes = new Map(
    [...sheets.join('\n').matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/gu)].flatMap(
      ([, name = '', rules = '']) => {
        const code = codeIn(rules);
        return code === null ? [] : [[name, code] as const];
      },
    ),
  );
  return (tag) => {
    const own = codeIn(attribute(tag, 'style') ?? '');
    if (own !== null) return own;
    const names = (attribute(tag, 'class') ?? '').split(/\s+/u);
    return names.map((name) => classes.get(name)).find((code) => code !== undefined) ?? null;
  };
}

/** `mso-number-format:"0\.0\;\[Red\]0\.0"`: each sign with a stroke before it. */
function codeIn(rules: string): string | null {
  const match = /mso-number-format\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^;"']+))/iu;
  const [, double, single, bare] = match.exec(rules) ?? [];
  const written = double ?? single ?? bare?.trim();
  if (written === undefined) return null;
  const code = unescapeCss(written);
  return NAMED[code.toLowerCase()] ?? code;
}

/** A stroke may also stand before the number of a letter: \0022 is a quotation mark. */
function unescapeCss(text: string): string {
  return text.replaceAll(/\\(?:(00[\da-f]{2,4})\s?|([\s\S]))/giu, (_, hex?: string, sign = '') =>
    hex === undefined ? String(sign) : String.fromCodePoint(parseInt(hex, 16)),
  );
}
