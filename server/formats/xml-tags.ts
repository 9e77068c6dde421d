/** A start tag of an XML text: what matters of it here, the rest is passed over. */
export interface XmlTag {
  /** Without its prefix. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  isClosed: boolean;
  /** Where the tag ends in the text. */
  end: number;
}

/** The start tags with one of these names, whatever their prefix, in their order. */
export function* findTags(xml: string, ...names: readonly string[]): Generator<XmlTag> {
  const tag = new RegExp(`<(?:[\\w.-]+:)?(${names.join('|')})(?=[\\s/>])([^<>]*)>`, 'gu');
  for (const match of xml.matchAll(tag)) {
    const [whole, name = '', rest = ''] = match;
    yield {
      name,
      attributes: readAttributes(rest),
      isClosed: rest.endsWith('/'),
      end: match.index + whole.length,
    };
  }
}

/** By their names without prefixes. */
export function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu);
  return new Map(
    [...found].map(([, name = '', double, single]) => [name, unescapeXml(double ?? single ?? '')]),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** @example unescapeXml('A&amp;B&#x4e2d;') // 'A&B中' */
export function unescapeXml(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (entity, hex, decimal, name) => {
      if (typeof name === 'string') return NAMED[name] ?? entity;
      const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

/** An element of a kind that doesn't hold its own kind, with what is in it. */
export function contentOf(xml: string, name: string): string {
  const [first] = findTags(xml, name);
  if (first === undefined || first.isClosed) return '';
  const end = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, 'u').exec(xml.slice(first.end));
  return xml.slice(first.end, end === null ? undefined : first.end + end.index);
}
