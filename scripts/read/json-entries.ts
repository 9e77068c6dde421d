import { readFile } from 'node:fs/promises';
import { Refusal } from '#domain/refusal.ts';
import type { BookEntries, BookIndicator, BookRegion } from '#server/layouts/name-book.ts';

/*
 * Read by hand: the compiler of schemas that the server uses takes longer to load than all that is
 * done here.
 */

export interface JsonEntries extends BookEntries {
  /** It has regions of its own: it is another place's, and stands for the whole. */
  isWhole: boolean;
}

/** Regions and indicators of a JSON file, wider places under `references`. @throws Refusal */
export async function readJsonEntries(path: string): Promise<JsonEntries> {
  const from = openRecord(path, '', parse(await readFile(path, 'utf8'), path));
  const regions = from.list('regions').map((one) => toRegion(one, one.text('kind', 'county')));
  const references = from.list('references').map((one) => toRegion(one, 'wider'));
  return {
    isWhole: regions.length > 0,
    regions: [...regions, ...references],
    indicators: from.list('indicators').map(toIndicator),
  };
}

function toRegion(from: JsonRecord, kind: string): BookRegion {
  const name = from.text('name');
  const insideId = from.text('inside', '') || null;
  return { id: from.text('id'), name, kind, insideId, names: [name, ...from.texts('aliases')] };
}

function toIndicator(from: JsonRecord): BookIndicator {
  const name = from.text('name');
  return {
    id: from.text('id'),
    name,
    unit: from.text('unit'),
    measure: from.text('measure'),
    names: [name, ...from.texts('names'), ...from.texts('aliases')],
    // Of an amount its rate, of a rate its amount.
    tiedTo: from.text('level_indicator', '') || from.text('rate', '') || null,
  };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new Refusal(`${path} 不是 JSON。${SHAPE}`, { cause });
  }
}

const SHAPE =
  '字典应是 {"regions": [{"id", "name", "kind", "inside", "aliases"}], "indicators": [{"id", "name", "unit", "measure", "names"}]}。';

interface JsonRecord {
  /** @throws Refusal where there is none, unless something stands in for it */
  text: (field: string, otherwise?: string) => string;
  texts: (field: string) => string[];
  list: (field: string) => JsonRecord[];
}

/** The fields of an object, each refused by its place when it is something else. */
function openRecord(path: string, place: string, value: unknown): JsonRecord {
  const fault = (field: string, what: string) =>
    new Refusal(`${path} 里 ${place}/${field} 应是${what}。${SHAPE}`);
  if (typeof value !== 'object' || value === null) throw fault('', '对象');
  const fields = new Map<string, unknown>(Object.entries(value));
  const list = (field: string): unknown[] => {
    const found = fields.get(field) ?? [];
    if (Array.isArray(found)) return found;
    throw fault(field, '数组');
  };
  return {
    text: (field, otherwise) => {
      const found = fields.get(field) ?? otherwise;
      if (typeof found === 'string') return found;
      throw fault(field, '文字');
    },
    texts: (field) =>
      list(field).map((one, index) => {
        if (typeof one === 'string') return one;
        throw fault(`${field}/${index}`, '文字');
      }),
    list: (field) =>
      list(field).map((one, index) => openRecord(path, `${place}/${field}/${index}`, one)),
  };
}
