import { zip, type ZipFile } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** What runs may hold besides Word's own elements, under the prefixes that Word writes. */
const OTHERS = [
  ['r', RELATIONS],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The least that Word takes for a document: each paragraph as WordprocessingML or as plain text. */
export function wordDocument(paragraphs: readonly string[]): Uint8Array {
  return zip(wordParts(paragraphs));
}

/** Parts beside the body, by the last word of their relation: what stands in their root. */
export type OtherParts = Partial<Record<'styles' | 'numbering' | 'footnotes' | 'endnotes', string>>;

/** A document of blocks as WordprocessingML, with its other parts. */
export function wordFile(blocks: string, others: OtherParts = {}): Uint8Array {
  const [types, relations] = wordParts([]) as [ZipFile, ZipFile];
  const names = Object.keys(others);
  const list = names.map(
    (name, index) =>
      `<Relationship Id="p${index}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
  );
  return zip([
    types,
    relations,
    wordPart('document', `<w:body>${blocks}</w:body>`),
    ...Object.entries(others).map(([name, content]) => wordPart(name, content)),
    part(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`,
    ),
  ]);
}

function wordPart(name: string, content: string): ZipFile {
  return part(`word/${name}.xml`, `<w:${name} xmlns:w="${WORD}"${OTHERS}>${content}</w:${name}>`);
}

export function wordParts(paragraphs: readonly string[]): ZipFile[] {
  const body = paragraphs.map((one) => `<w:p>${one.startsWith('<') ? one : run(one)}</w:p>`);
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    ),
    part(
      'word/document.xml',
      `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
    ),
  ];
}

export function part(name: string, xml: string): ZipFile {
  return { name, content: Buffer.from(XML + xml) };
}

/** A run of text. @example run('增长') // '<w:r><w:t>增长</w:t></w:r>' */
export function run(text: string, tag: 't' | 'delText' = 't'): string {
  return `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
}
