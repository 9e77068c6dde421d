import { readFile } from 'node:fs/promises';
import { Type, type Static } from 'typebox';
import { Refusal } from '#domain/refusal.ts';
import { fromJson, UnreadableJson } from '#server/from-json.ts';
import type { BookEntries, BookIndicator } from '#server/layouts/name-book.ts';

const Names = Type.Optional(Type.Array(Type.String()));
const Region = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.Optional(Type.String()),
  inside: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  aliases: Names,
});
const Indicator = Type.Object({
  id: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  measure: Type.String(),
  names: Names,
  aliases: Names,
  /** Of an amount its rate, of a rate its amount. */
  rate: Type.Optional(Type.String()),
  level_indicator: Type.Optional(Type.String()),
});
const JsonDictionary = Type.Object({
  regions: Type.Optional(Type.Array(Region)),
  references: Type.Optional(Type.Array(Region)),
  indicators: Type.Optional(Type.Array(Indicator)),
});

export interface JsonEntries extends BookEntries {
  /** It has regions of its own: it is another place's, and stands for the whole. */
  isWhole: boolean;
}

/** Regions and indicators of a JSON file, wider places under `references`. @throws Refusal */
export async function readJsonEntries(path: string): Promise<JsonEntries> {
  const { regions = [], references = [], indicators = [] } = await readJson(path);
  return {
    isWhole: regions.length > 0,
    regions: [
      ...regions.map((one) => toRegion(one, one.kind ?? 'county')),
      ...references.map((one) => toRegion(one, 'wider')),
    ],
    indicators: indicators.map(toIndicator),
  };
}

async function readJson(path: string): Promise<Static<typeof JsonDictionary>> {
  const text = await readFile(path, 'utf8');
  try {
    return fromJson(JsonDictionary, text.replace(/^\uFEFF/u, ''), path);
  } catch (error) {
    if (!(error instanceof UnreadableJson)) throw error;
    throw new Refusal(
      `词典文件读不懂：${error.message}。应是 {"regions": [{"id", "name", "kind", "inside", "aliases"}], "indicators": [{"id", "name", "unit", "measure", "names"}]}。`,
    );
  }
}

function toRegion({ id, name, inside, aliases = [] }: Static<typeof Region>, kind: string) {
  return { id, name, kind, insideId: inside ?? null, names: [name, ...aliases] };
}

function toIndicator(one: Static<typeof Indicator>): BookIndicator {
  const { id, name, unit, measure, names = [], aliases = [] } = one;
  const tiedTo = one.level_indicator ?? one.rate ?? null;
  return { id, name, unit, measure, names: [name, ...names, ...aliases], tiedTo };
}
