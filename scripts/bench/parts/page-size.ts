import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { SHELL } from '#server/plugins/pages.ts';
import type { Bench } from '../bench.ts';
import { buildStalePages } from '../build-stale-pages.ts';
import type { Figure } from '../figure.ts';

/** The JavaScript that the overview loads before anyone touches it, each file packed by itself. */
export async function* measurePageSize({ root, sizes }: Bench): AsyncGenerator<Figure> {
  if (!sizes.hasPages) return;
  const folder = join(root, 'build/web');
  await buildStalePages(root);
  const sources = [...(await followImports(folder)).values()];
  const sum = (bytesOf: (source: string) => number) =>
    sources.reduce((total, source) => total + bytesOf(source), 0);
  const head = { unit: 'bytes', note: `${sources.length} 个文件` } as const;
  yield {
    ...head,
    what: 'JavaScript of the overview',
    ours: sum((source) => Buffer.byteLength(source)),
  };
  const gzip = sum((source) => gzipSync(source).length);
  yield { ...head, what: 'JavaScript of the overview, gzip', ours: gzip };
  const brotli = sum((source) => brotliCompressSync(source).length);
  yield { ...head, what: 'JavaScript of the overview, brotli', ours: brotli };
}

/** From what the shell names and the overview's own part on, all static imports. */
async function followImports(folder: string): Promise<Map<string, string>> {
  const shell = await readFile(join(folder, SHELL), 'utf8');
  const named = [...shell.matchAll(/(?:src|href)="\/([^"]+\.js)"|import\("\/([^"]+\.js)"\)/gu)];
  const waiting = named.map(([, link, script]) => link ?? script ?? '');
  const app = waiting.find((file) => file.includes('/entry/app.'));
  if (app === undefined) throw new Error(`${SHELL} does not name the app's entry`);
  waiting.push(overviewPart(app, await readFile(join(folder, app), 'utf8')));
  const sources = new Map<string, string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sources.has(file)) continue;
    const source = await readFile(join(folder, file), 'utf8');
    sources.set(file, source);
    waiting.push(...staticImports(file, source));
  }
  return sources;
}

/** SvelteKit's table of routes gives each page the number of its file: `"/(overview)":[2]`. */
function overviewPart(app: string, source: string): string {
  const no = /"\/(?:\([^)"]*\))?":\[~?(\d+)/u.exec(source)?.[1];
  const file = new RegExp(`\\.\\./nodes/${no}\\.[\\w-]+\\.js`, 'u').exec(source)?.[0];
  if (file === undefined) throw new Error(`${app} does not name the overview's part`);
  return posix.join(posix.dirname(app), file);
}

/** `import … from "./x.js"`, `export … from`, `import "./x.js"`; not `import("./x.js")`. */
function staticImports(file: string, source: string): string[] {
  const found = source.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/gu);
  return [...found].map(([, path = '']) => posix.join(posix.dirname(file), path));
}
