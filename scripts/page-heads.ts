import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import { fromJson } from '#server/from-json.ts';
import { HEADS, type PageHead } from '#server/plugins/page-heads.ts';
import { SHELL } from '#server/plugins/pages.ts';

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
const PAGES = 'build/web';

/**
 * Writes for every page the links to what it is made of, which the server puts into the head of its
 * document. Else a browser learns of those files only when the program runs that asks for them. The scripts
 * are taken out of the page for all addresses: they step back behind the styles, without which nothing is
 * painted.
 */
export async function writePageHeads(root: string): Promise<void> {
  const manifest = fromJson(Manifest, await readFile(join(root, CLIENT), 'utf8'), CLIENT);
  const path = join(root, PAGES, SHELL);
  const html = await readFile(path, 'utf8');
  const ofAll = [...html.matchAll(SCRIPT_LINK)].map(([, file = '']) => file);
  const shell = html.replaceAll(SCRIPT_LINK, '');
  const frame = frameChunks(manifest);
  const nodes = await readNodes(root, manifest);
  const heads = [...nodes.keys()].filter(isPage).map((page) => {
    const own = [...nodes].filter(([file]) => file === page || isFrameOf(file, page));
    const links = linksOf(reach(manifest, [...frame, ...own.map(([, chunk]) => chunk)]));
    return { ...addressesOf(page), links };
  });
  // An address that is one page's own comes before one with a place for any name, and both before no page's.
  heads.sort((a, b) => a.params - b.params);
  heads.push({ path: '', params: 0, links: linksOf(reach(manifest, frame)) });
  await writeFile(join(root, PAGES, HEADS), JSON.stringify(heads.map(toHead)));
  await writeFile(path, shell);

  function linksOf(chunks: readonly Chunk[]): string {
    const styles = new Set(chunks.flatMap(({ css = [] }) => css));
    const scripts = new Set([...ofAll, ...chunks.map(({ file }) => file)]);
    return [
      ...[...styles].filter((file) => !shell.includes(file)).map(styleLink),
      ...[...scripts].map(scriptLink),
    ].join('');
  }
}

const SCRIPT_LINK = /\s*<link href="\/([^"]+)" rel="modulepreload">/gu;
const styleLink = (file: string) => `<link href="/${file}" rel="stylesheet">`;
const scriptLink = (file: string) =>
  `<link href="/${file}" rel="modulepreload" fetchpriority="low">`;
const toHead = ({ path, links }: PageHead): PageHead => ({ path, links });

const isPage = (file: string) => file.endsWith('+page.svelte');
/** Whether a layout stands around a page. @example isFrameOf('desk/+layout.svelte', 'desk/loads/+page.svelte') // true */
const isFrameOf = (layout: string, page: string) =>
  layout.endsWith('+layout.svelte') && page.startsWith(layout.slice(0, -'+layout.svelte'.length));

/** @example addressesOf('(overview)/+page.svelte') // { path: '^/$', params: 0 } */
function addressesOf(file: string): { path: string; params: number } {
  const parts = file.split('/').filter((part) => !/^[(+]/u.test(part));
  const names = parts.map((part) => (part.startsWith('[') ? '[^/]+' : part));
  const params = parts.filter((part) => part.startsWith('[')).length;
  return { path: `^/${names.join('/')}$`, params };
}

/** What Kit has generated for pages and layouts, by the file under routes/ that each is of. */
async function readNodes(root: string, manifest: Manifest): Promise<Map<string, Chunk>> {
  const found = new Map<string, Chunk>();
  for (const chunk of Object.values(manifest)) {
    if (chunk.name?.startsWith('nodes/') !== true || chunk.src === undefined) continue;
    const source = await readFile(join(root, chunk.src), 'utf8');
    const file = /routes\/([^"']*\+(?:page|layout)\.svelte)/u.exec(source)?.[1];
    if (file !== undefined) found.set(file, chunk);
  }
  return found;
}

/** Kit's client, and its page for errors, which it always fetches. */
function frameChunks(manifest: Manifest): Chunk[] {
  const chunks = Object.values(manifest);
  const start = chunks.find(({ name }) => name === 'entry/start');
  const client = (start?.dynamicImports ?? []).flatMap((key) => manifest[key] ?? []);
  return [...client, ...chunks.filter(({ name }) => name === 'nodes/1')];
}

function reach(manifest: Manifest, from: readonly Chunk[]): Chunk[] {
  const reached = new Set<Chunk>(from);
  // A set goes on to what is added on the way.
  for (const { imports = [] } of reached) {
    for (const key of imports) if (manifest[key]) reached.add(manifest[key]);
  }
  return [...reached];
}
