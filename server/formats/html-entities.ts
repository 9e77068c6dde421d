/** Those of a page that stand in figures, units and names; what is not here stays as it is written. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  minus: '−',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  plusmn: '±',
  permil: '‰',
  middot: '·',
  times: '×',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  dagger: '†',
  Dagger: '‡',
  ge: '≥',
  le: '≤',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  zwnj: '\u200C',
  shy: '\u00AD',
};

/**
 * The letters that a page writes by number or name, but for those that mark it up: `&#8722;3.2` read as
 * it stands would be no number, or another.
 * @example unescapeHtml('&minus;3.2&nbsp;%') // '−3.2\u00A0%'
 */
export function unescapeHtml(html: string): string {
  return html.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/giu,
    (entity: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? entity;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      const letter = code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
      return MARKUP[letter] ?? letter;
    },
  );
}

const MARKUP: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": "'",
};
