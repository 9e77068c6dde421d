import { posix } from 'node:path';

/** Finds the bytes of a part by its name. */
export type PartOf = (name: string) => Uint8Array | undefined;

/**
 * Parts without which a document reads the same; cleaners and exporters drop them and leave the
 * reference: printer settings, previews, pictures, the order of calculation, who wrote it.
 */
const DISPENSABLE =
  /printerSettings|calcChain|thumbnail|customXml|customProperty|vmlDrawing|\/image|\/media|oleObject|\/package$|\/control$|activeX|hyperlink|metadata\/core|core-properties|extended-properties|custom-properties/iu;
const DISPENSABLE_IN_ODF =
  /^(?:Configurations2|Thumbnails|Pictures|ObjectReplacements|Basic|Dialogs|Scripts|layout-cache)/u;

const CONTENT_TYPES = '[Content_Types].xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * The first part that a workbook or document names and doesn't have: readers pass over it, and its
 * sheet or all texts are missing without a word. Null: all are there.
 * ECMA-376 part 2 (content types, relations), OpenDocument 1.3 part 2 (manifest).
 */
export function findMissingPart(names: readonly string[], partOf: PartOf): string | null {
  const known = new Set(names.map(fold));
  const named = [...namedByTypes(partOf), ...namedByManifest(partOf)];
  for (const name of names) {
    if (/(?:^|\/)_rels\/[^/]*\.rels$/iu.test(name)) named.push(...namedByRelations(name, partOf));
  }
  return named.find((name) => !known.has(fold(name))) ?? null;
}

function fold(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

function namedByTypes(partOf: PartOf): string[] {
  return elements(partOf(CONTENT_TYPES), 'Override').flatMap((attributes) => {
    const name = attributes.get('PartName') ?? '';
    const isNeeded = !DISPENSABLE.test(`${attributes.get('ContentType') ?? ''} ${name}`);
    return name !== '' && isNeeded ? [decodeUri(name)] : [];
  });
}

function namedByManifest(partOf: PartOf): string[] {
  return elements(partOf(MANIFEST), 'file-entry').flatMap((attributes) => {
    const name = attributes.get('full-path') ?? '';
    return name === '' || name.endsWith('/') || DISPENSABLE_IN_ODF.test(name) ? [] : [name];
  });
}

/** `xl/_rels/workbook.xml.rels` has the relations of `xl/workbook.xml`. */
function namedByRelations(name: string, partOf: PartOf): string[] {
  const folder = posix.dirname(posix.dirname(fold(name)));
  return elements(partOf(name), 'Relationship').flatMap((attributes) => {
    const target = decodeUri((attributes.get('Target') ?? '').replace(/#.*$/u, ''));
    const isInside = attributes.get('TargetMode')?.toLowerCase() !== 'external';
    const isNeeded = !DISPENSABLE.test(attributes.get('Type') ?? '');
    if (target === '' || !isInside || !isNeeded) return [];
    const path = target.replaceAll('\\', '/');
    return [path.startsWith('/') ? path : posix.join(folder, path)];
  });
}

/** The attributes of every element of a name, whatever its prefix. */
function elements(xml: Uint8Array | undefined, name: string): ReadonlyMap<string, string>[] {
  if (xml === undefined) return [];
  const text = withoutComments(decodeXml(xml));
  return [...text.matchAll(new RegExp(`<(?:[\\w.-]{1,40}:)?${name}\\s([^<>]*)>`, 'gu'))].map(
    ([, attributes = '']) => new Map([...attributes.matchAll(ATTRIBUTE)].map(toAttribute)),
  );
}

/** Bounded, for what is no attribute must not be tried again from its every letter. */
const ATTRIBUTE =
  /(?:[\w.-]{1,40}:)?([\w.-]{1,60})\s{0,20}=\s{0,20}(?:"([^"]{0,2000})"|'([^']{0,2000})')/gu;

function toAttribute([, name = '', double, single]: readonly string[]): [string, string] {
  return [name, unescapeXml(double ?? single ?? '')];
}

function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('<!--');
  return first + others.map((one) => one.split('-->').slice(1).join('-->')).join('');
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '');
}

function decodeUri(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
