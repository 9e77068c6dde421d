import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Refusal } from '#domain/refusal.ts';
import { BUNDLE_NAME, fillFolder } from './bundle/fill-folder.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { arePagesStale } from './pages-age.ts';

const HELP = `npm run bundle   打成一个包，在没有网络的机器上解开就能运行

  --out 文件      默认 var/${BUNDLE_NAME}.tar.gz；旁边另写 .sha256
  --folder 文件夹  只放进一个新文件夹，不打包
  --help

包里有 Node、所需的软件包、生成好的页面、data/、物料清单（sbom.json）和许可证（licences.tsv），
只能用在同一种系统上（${process.platform} ${process.arch}）。用法见 docs/operations.md。`;

const root = fileURLToPath(new URL('../', import.meta.url));

await runCommand('bundle', async () => {
  const { values, positionals } = readArguments(HELP, {
    out: { type: 'string' },
    folder: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`不认识“${positionals.join(' ')}”。`);
  if (values.folder !== undefined && values.out !== undefined)
    throw new UsageError('--out 和 --folder 只能用一个。');
  const target = resolve(values.folder ?? values.out ?? join(root, `var/${BUNDLE_NAME}.tar.gz`));
  if (existsSync(target)) throw new Refusal(`${target} 已经有了。请先移开，或另给一个名字。`);
  await renewPages();
  if (values.folder !== undefined) await fillFolder(root, target);
  else await writeArchive(target);
  return EXIT.done;
});

async function renewPages(): Promise<void> {
  if (!(await arePagesStale(root))) return;
  console.error('正在生成页面……');
  const { buildPages } = await import('./build-pages.ts');
  await buildPages(root);
}

/** Written under another name first: what bears the name is whole. */
async function writeArchive(target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'tongbao-bundle-'));
  try {
    await fillFolder(root, join(work, BUNDLE_NAME));
    const unfinished = `${target}.part`;
    const owner = ['--owner=0', '--group=0', '--numeric-owner'];
    await promisify(execFile)('tar', ['-czf', unfinished, ...owner, '-C', work, BUNDLE_NAME]);
    const hash = await hashFile(unfinished);
    await writeFile(`${target}.sha256`, `${hash}  ${basename(target)}\n`);
    await rename(unfinished, target);
    const megabytes = ((await stat(target)).size / 1e6).toFixed(0);
    console.log(`已写入 ${target}：${megabytes} MB，SHA-256 ${hash}`);
  } finally {
    await rm(work, { recursive: true });
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
