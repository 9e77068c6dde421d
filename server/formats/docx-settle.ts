import { buffer } from 'node:stream/consumers';
import { setZipDates } from './zip-dates.ts';
import { unpackEntry } from './zip-content.ts';
import { readZipDirectory } from './zip-directory.ts';
import { writeZip } from './zip-write.ts';

/** Of what the library has just written. */
const MOST_BYTES = 64 * 1024 * 1024;
const CHART = /^word\/charts\/chart\d+\.xml$/u;
const TEXT = /\.(?:xml|rels)$/u;
const WORKBOOK = '.xlsx';

/**
 * A .docx with charts, so that the same document gives the same bytes: relations get numbers where the library
 * drew lots, drawings those of this document, and the workbooks inside a date. Names stand left of bars that go
 * to the left, not over them, and Chinese is set in `face`.
 */
export async function settleCharts(
  docx: Uint8Array,
  { madeOn, face }: { madeOn: string; face: string },
): Promise<Uint8Array> {
  const named = new Map<string, string>();
  const number = (id: string) => {
    const known = named.get(id) ?? `rIdChart${named.size + 1}`;
    named.set(id, known);
    return known;
  };
  let drawing = 0;
  const count = () => `<wp:docPr id="${(drawing += 1)}"`;
  const parts = unpackAll(docx).map(({ name, bytes }) => {
    if (name.endsWith(WORKBOOK)) return { name, content: [setZipDates(bytes, madeOn)] };
    if (!TEXT.test(name)) return { name, content: [bytes] };
    const text = Buffer.from(bytes)
      .toString('utf8')
      .replaceAll(DRAWN, number)
      .replaceAll(COUNTED, count);
    return { name, content: [CHART.test(name) ? inChinese(text, face) : text] };
  });
  return buffer(writeZip(parts));
}

/** An id that the library draws by lot; its others end in a number. */
const DRAWN = /(?<=")rId[0-9a-z_-]{21}(?=")/gu;
/** Drawings are counted on from one document to the next. */
const COUNTED = /<wp:docPr id="\d+"/gu;

function inChinese(chart: string, face: string): string {
  const [before, axis = ''] = chart.split('<c:catAx>');
  const low = axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>');
  return (
    `${before}<c:catAx>${low}`
      .replaceAll('<a:ea typeface="+mn-ea"/>', `<a:ea typeface="${face}"/>`)
      // Figures at the ends of bars, which LibreOffice breaks in a small chart.
      .replaceAll('wrap="square" lIns=', 'wrap="none" lIns=')
      .replaceAll('lang="en-US"', 'lang="zh-CN"')
      .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
  );
}

function unpackAll(docx: Uint8Array): { name: string; bytes: Uint8Array }[] {
  return (readZipDirectory(docx) ?? []).map((entry) => {
    const bytes = unpackEntry(docx, entry, MOST_BYTES);
    if (typeof bytes === 'string') throw new Error(`${entry.name} was not written whole`);
    return { name: entry.name, bytes };
  });
}
