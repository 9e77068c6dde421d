import { SaxesParser } from 'saxes';

/** An element under the prefix that Word itself writes, whatever prefix the file has. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** A deeper or longer part was made to tire its reader: Word nests some thirty deep. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 400_000;

const W3 = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${W3}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${W3}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${W3}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${W3}/package/2006/relationships`, 'rel'],
  [`${W3}/markup-compatibility/2006`, 'mc'],
  [`${W3}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${W3}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${W3}/drawingml/2006/chart`, 'c'],
  [`${W3}/drawingml/2006/diagram`, 'dgm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/**
 * The root of a part. Entities that a file declares itself are unknown here: none is expanded.
 * @throws when it is no well-formed XML, or too much of it
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  let count = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    count += 1;
    if (open.length > MAX_DEPTH || count > MAX_ELEMENTS) throw new Error('too much XML');
    const own = Object.values(attributes).map(
      (one) => [nameOf(one.uri, one.local), one.value] as const,
    );
    const element = { name: nameOf(uri, local), attributes: new Map(own), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (letters: string) => void open.at(-1)?.children.push(letters);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const root = elementsOf(top)[0];
  if (root === undefined) throw new Error('no XML');
  return root;
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((one) => typeof one !== 'string');
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elementsOf(parent).find((one) => one.name === name);
}

export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent ? elementsOf(parent).filter((one) => one.name === name) : [];
}

/** The `w:val` of a child, as most of Word's properties have it. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes.get('w:val');
}

/** A property that is on by standing there: null where it does not stand. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | null {
  const property = childOf(parent, name);
  if (property === undefined) return null;
  return !['0', 'false', 'off'].includes(property.attributes.get('w:val') ?? '1');
}

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  return `${PREFIXES.get(uri) ?? '?'}:${local}`;
}
