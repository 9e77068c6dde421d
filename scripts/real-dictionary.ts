import { readdir, readFile } from 'node:fs/promises';
import type { DictionaryRows } from '#server/demo/dictionary-rows.ts';
import { readGrids } from '#server/formats/read-grids.ts';

const FOLDER = new URL('../data/dictionary/', import.meta.url);

/** Its indicators and departments are those of made-up cities too. */
export async function readRealDictionary(): Promise<DictionaryRows> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.csv'));
  const files = await Promise.all(
    names.map(async (name) => {
      const [grid] = readGrids(name, await readFile(new URL(name, FOLDER))).grids;
      return [name.replace(/\.csv$/u, ''), grid?.cells ?? []] as const;
    }),
  );
  return new Map(files);
}
