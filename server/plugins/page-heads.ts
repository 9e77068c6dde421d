import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import { fromJson } from '#server/from-json.ts';

/** What the build leaves for the documents: for each page what it is made of (scripts/page-heads.ts). */
export const HEADS = 'heads.json';

/** A page's addresses as a pattern, and the elements for its head. */
export const PageHead = Type.Object({ path: Type.String(), links: Type.String() });
export type PageHead = Static<typeof PageHead>;

/** @returns what stands in the head of the page at a path, besides what all have; nothing where it is not known */
export async function readPageHeads(root: string): Promise<(path: string) => string> {
  const file = join(root, HEADS);
  if (!existsSync(file)) return () => '';
  const heads = fromJson(Type.Array(PageHead), await readFile(file, 'utf8'), HEADS);
  const known = heads.map(({ path, links }) => ({ pattern: new RegExp(path, 'u'), links }));
  return (path) => known.find(({ pattern }) => pattern.test(path))?.links ?? '';
}
