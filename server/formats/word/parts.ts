import { posix } from 'node:path';
import { unpackEntry } from '#server/formats/zip-content.ts';
import { readZipDirectory, type ZipEntry } from '#server/formats/zip-directory.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';

/** What of a .docx has to do with its text; undefined: the document has none. */
export interface DocxParts {
  body: XmlElement;
  styles: XmlElement | undefined;
  numbering: XmlElement | undefined;
  footnotes: XmlElement | undefined;
  endnotes: XmlElement | undefined;
}

export type PartsFault = 'damaged' | 'too-large' | 'workbook' | 'no-document';

/** A bulletin's text takes some hundred kilobytes of XML; pictures aren't unpacked. */
export const MAX_XML_MEGABYTES = 10;
const BODY = 'word/document.xml';

interface Archive {
  bytes: Uint8Array;
  entries: ReadonlyMap<string, ZipEntry>;
  /** Bytes that may still be unpacked. */
  left: number;
}

/** The parts, found as Word finds them: by the relations, whatever their names. */
export function readParts(bytes: Uint8Array): { parts: DocxParts } | { fault: PartsFault } {
  const entries = readZipDirectory(bytes);
  if (entries === null) return { fault: 'damaged' };
  const archive: Archive = {
    bytes,
    entries: new Map(entries.map((entry) => [entry.name, entry])),
    left: MAX_XML_MEGABYTES * 1024 * 1024,
  };
  try {
    const main = relationsOf(archive, '').get('officeDocument') ?? BODY;
    if (!archive.entries.has(main) || main.startsWith('xl/')) {
      const isWorkbook = entries.some(({ name }) => name.startsWith('xl/'));
      return { fault: isWorkbook ? 'workbook' : 'no-document' };
    }
    return { parts: partsOf(archive, main) };
  } catch (error) {
    return { fault: error instanceof TooLarge ? 'too-large' : 'damaged' };
  }
}

function partsOf(archive: Archive, main: string): DocxParts {
  const relations = relationsOf(archive, main);
  const part = (type: string) => {
    const name = relations.get(type);
    return name === undefined ? undefined : readPart(archive, name);
  };
  return {
    body: readPart(archive, main),
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
  };
}

/** The targets of a part's relations by the last word of their type. */
function relationsOf(archive: Archive, of: string): ReadonlyMap<string, string> {
  const name = posix.join(posix.dirname(of), '_rels', `${posix.basename(of)}.rels`);
  const list = of === '' ? '_rels/.rels' : name;
  if (!archive.entries.has(list)) return new Map();
  const relations = childrenOf(readPart(archive, list), 'rel:Relationship');
  return new Map(
    relations
      .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
      .map(({ attributes }) => {
        const path = posix.resolve('/', posix.dirname(of), attributes.get('Target') ?? '');
        return [posix.basename(attributes.get('Type') ?? ''), path.slice(1)] as const;
      }),
  );
}

/** @throws when it is missing, damaged or too large */
function readPart(archive: Archive, name: string): XmlElement {
  const entry = archive.entries.get(name);
  if (entry === undefined) throw new Error(`no part ${name}`);
  const content = unpackEntry(archive.bytes, entry, archive.left);
  if (content === 'too-large') throw new TooLarge();
  if (content === 'damaged') throw new Error(`part ${name} is damaged`);
  archive.left -= content.length;
  return parseXml(decode(content));
}

class TooLarge extends Error {}

/** XML in Word's files is UTF-8, or UTF-16 that says so by its first two bytes. */
function decode(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder('utf-8', { fatal: true }).decode(content);
}
