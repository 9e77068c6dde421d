import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import { fromJson } from '#server/from-json.ts';

const Texts = Type.Optional(Type.Array(Type.String()));
const Chunk = Type.Object({
  file: Type.String(),
  name: Type.Optional(Type.String()),
  src: Type.Optional(Type.String()),
  imports: Texts,
  dynamicImports: Texts,
  css: Texts,
});
type Chunk = Static<typeof Chunk>;
/** As Vite writes it. */
const Manifest = Type.Record(Type.String(), Chunk);
type Manifest = Static<typeof Manifest>;

const CLIENT = '.svelte-kit/output/client/.vite/manifest.json';
const FIRST_PAGE = 'routes/(overview)/+page.svelte';

/**
 * Writes the page for `/` beside the one for all addresses: the same, with links to what the overview is
 * made of. Else a browser learns of those files only when the program runs that asks for them.
 */
export async function writeFirstPage(root: string): Promise<void> {
  const manifest = fromJson(Manifest, await readFile(join(root, CLIENT), 'utf8'), CLIENT);
  const shell = await readFile(join(root, 'build/web/200.html'), 'utf8');
  const chunks = reach(manifest, await firstChunks(root, manifest));
  const missing = (file: string) => !shell.includes(`"/${file}"`);
  const scripts = chunks.map(({ file }) => file).filter(missing);
  const styles = [...new Set(chunks.flatMap(({ css = [] }) => css))].filter(missing);
  const links = [
    ...styles.map((file) => `<link href="/${file}" rel="stylesheet">`),
    ...scripts.map((file) => `<link href="/${file}" rel="modulepreload">`),
  ];
  const page = shell.replace('</head>', `${links.join('\n')}\n</head>`);
  // The program steps back behind the styles, without which nothing is painted.
  const relaxed = page.replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"');
  await writeFile(join(root, 'build/web/index.html'), relaxed);
}

/** Kit's client, its page for errors, which it always fetches, and the overview. */
async function firstChunks(root: string, manifest: Manifest): Promise<Chunk[]> {
  const found: Chunk[] = [];
  for (const chunk of Object.values(manifest)) {
    const { name, src = '' } = chunk;
    if (name === 'entry/start') {
      found.push(...(chunk.dynamicImports ?? []).flatMap((key) => manifest[key] ?? []));
    } else if (name === 'nodes/1') found.push(chunk);
    else if (name?.startsWith('nodes/')) {
      if ((await readFile(join(root, src), 'utf8')).includes(FIRST_PAGE)) found.push(chunk);
    }
  }
  return found;
}

function reach(manifest: Manifest, from: readonly Chunk[]): Chunk[] {
  const reached = new Set<Chunk>(from);
  // A set goes on to what is added on the way.
  for (const { imports = [] } of reached) {
    for (const key of imports) if (manifest[key]) reached.add(manifest[key]);
  }
  return [...reached];
}
