import { existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import manifest from '../../package.json' with { type: 'json' };
import { listLicences, writeLicences } from './licences.ts';
import { neededPackages } from './needed-packages.ts';
import { readLock } from './read-lock.ts';
import { readSbom } from './sbom.ts';

/** Only the pages are built with them, and a bundle has its pages. */
const OF_THE_PAGES = [
  '@sveltejs/adapter-static',
  '@sveltejs/kit',
  '@sveltejs/vite-plugin-svelte',
  'echarts',
  'svelte',
  'vite',
];
const PARTS = [
  'domain',
  'charts',
  'server',
  'scripts',
  'data',
  'docs',
  'packaging',
  'build/web',
  'package.json',
  'package-lock.json',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'LICENSE',
];
const PLATFORM = `${process.platform}-${process.arch}`;

/** What the bundle of this machine's kind is called. */
export const BUNDLE_NAME = `${manifest.name}-${manifest.version}-${PLATFORM}`;

/** Everything that the program needs to run, Node included, in a new folder. */
export async function fillFolder(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of PARTS) await copyInto(root, folder, part);
  const packages = await readLock();
  const roots = Object.keys(manifest.dependencies).filter((name) => !OF_THE_PAGES.includes(name));
  for (const path of neededPackages(packages, roots)) {
    // What is optional and for another machine was not installed.
    if (existsSync(join(root, path))) await copyInto(root, folder, path);
  }
  await copyNode(root, folder);
  await copyFile(join(root, 'packaging/tongbao.sh'), join(folder, 'tongbao'));
  await chmod(join(folder, 'tongbao'), 0o755);
  await writeFile(join(folder, 'licences.tsv'), writeLicences(listLicences(packages)));
  await writeFile(join(folder, 'sbom.json'), await readSbom(root));
}

async function copyInto(root: string, folder: string, part: string): Promise<void> {
  const source = join(root, part);
  const target = join(folder, part);
  await mkdir(dirname(target), { recursive: true });
  // A package's own node_modules are named by themselves; their times stay, for the pages' ETags.
  const filter = (path: string) => path === source || basename(path) !== 'node_modules';
  await cp(source, target, { recursive: true, preserveTimestamps: true, filter });
}

/** Node itself, where npm puts it; not its headers and manuals, which are as large again. */
async function copyNode(root: string, folder: string): Promise<void> {
  const name = `node-${PLATFORM}`;
  if (!existsSync(join(root, 'node_modules', name, 'bin/node')))
    throw new Refusal(`没有 node_modules/${name}，不能为这种机器打包。请先 npm ci。`);
  for (const part of ['bin/node', 'LICENSE', 'package.json'])
    if (existsSync(join(root, 'node_modules', name, part)))
      await copyInto(root, folder, join('node_modules', name, part));
  await mkdir(join(folder, 'node_modules/.bin'), { recursive: true });
  await symlink(`../${name}/bin/node`, join(folder, 'node_modules/.bin/node'));
}
