import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dictionary } from '#domain/dictionary.ts';
import { Refusal } from '#domain/refusal.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import type { Grid } from '#server/formats/grid.ts';
import { entriesOfDictionary } from '#server/layouts/dictionary-book.ts';
import { openNameBook, type BookEntries, type NameBook } from '#server/layouts/name-book.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { selectMissingSymbols, type MissingSymbols } from '#server/tables/missing.ts';
import { readJsonEntries, type JsonEntries } from './json-entries.ts';

const SHIPPED = new URL('../../data/dictionary', import.meta.url).pathname;

/** Which names and signs a file is read with. */
export interface OpenedBook {
  book: NameBook;
  symbols: MissingSymbols;
}

/**
 * The names of several dictionaries together: JSON files and folders of CSV. Where none of them names
 * regions of its own they add to those of the database, or of the shipped dictionary.
 * @param own the database's; null: there is none
 * @throws Refusal when one cannot be read
 */
export async function openBook(
  paths: readonly string[],
  own: () => Promise<Dictionary | null>,
): Promise<OpenedBook> {
  const added: (JsonEntries | Dictionary)[] = [];
  for (const path of paths) added.push(await readPath(path));
  const wholes = added.filter((one) => !isJson(one) || one.isWhole);
  const base = wholes.length > 0 ? null : ((await own()) ?? (await readFolder(SHIPPED)));
  const all = [...(base ? [base] : []), ...added];
  const withSigns = all.flatMap((one) => (isJson(one) ? [] : one));
  const signs = withSigns.length > 0 ? withSigns : [await readFolder(SHIPPED)];
  return {
    book: openNameBook(
      joinEntries(all.map((one) => (isJson(one) ? one : entriesOfDictionary(one)))),
    ),
    symbols: selectMissingSymbols(
      signs.flatMap(({ missingSymbols }) => missingSymbols),
      null,
    ),
  };
}

const isJson = (one: JsonEntries | Dictionary): one is JsonEntries => 'isWhole' in one;

async function readPath(path: string): Promise<JsonEntries | Dictionary> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Refusal(`没有这个字典文件或文件夹：${path}`);
  return found.isDirectory() ? readFolder(path) : readJsonEntries(path);
}

/** @throws Refusal, with the first fault */
async function readFolder(folder: string): Promise<Dictionary> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const grids = await Promise.all(
    names.map(async (name): Promise<[string, Grid][]> => {
      const [grid] = readGrids(name, await readFile(join(folder, name))).grids;
      return grid ? [[name.replace(/\.csv$/u, ''), grid]] : [];
    }),
  );
  const { dictionary, problems } = readDictionary(new Map(grids.flat()));
  if (dictionary) return dictionary;
  const first = problems.find(({ severity }) => severity === 'error');
  throw new Refusal(`字典有误：${folder} ${first?.file ?? ''} ${first?.cure ?? ''}`.trim());
}

/** A later one's entry stands for an earlier one of its id; a tie holds for both ends. */
function joinEntries(all: readonly BookEntries[]): BookEntries {
  const regions = new Map(all.flatMap((one) => one.regions.map((region) => [region.id, region])));
  const indicators = new Map(
    all.flatMap((one) => one.indicators.map((indicator) => [indicator.id, indicator])),
  );
  const ties = new Map<string, string>();
  for (const { id, tiedTo } of indicators.values()) if (tiedTo !== null) ties.set(tiedTo, id);
  return {
    province: all.find(({ province }) => province != null)?.province ?? null,
    regions: [...regions.values()],
    indicators: [...indicators.values()].map((one) => ({
      ...one,
      tiedTo: one.tiedTo ?? ties.get(one.id) ?? null,
    })),
  };
}
