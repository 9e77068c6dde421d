import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SHELL } from '#server/plugins/pages.ts';
import type { Bench } from '../bench.ts';
import { compare, type Figure } from '../figure.ts';
import { rssOf } from '../served/memory.ts';
import { range } from '../worlds/country.ts';

const MOST_ROUNDS = 2;
/** What a server still does once it says that it is ready. */
const SETTLED_AFTER_MS = 2000;
const PROGRAM = ['package.json', 'domain', 'charts', 'server', 'scripts', 'data'];
/** What pages are built from. */
const PAGES = ['web', 'vite.config.ts', 'tsconfig.json'];

/** Memory of a server that built its pages and loaded `data/` when it started, against a later start. */
export async function* measureStart(bench: Bench): AsyncGenerator<Figure> {
  const [cold, warm]: [number[], number[]] = [[], []];
  for (const no of range(Math.min(bench.sizes.rounds, MOST_ROUNDS))) {
    const root = await copyProgram(bench, join(bench.folder, `program-${no}`));
    cold.push(await memoryOfStart(root, ['--new']));
    warm.push(await memoryOfStart(root, []));
  }
  yield compare(
    { what: 'memory of a first start', unit: 'bytes', against: 'a later start' },
    cold,
    warm,
  );
}

/** As it is unpacked; with `hasPages` false it is a bundle, which has them built. */
async function copyProgram({ root, sizes }: Bench, copy: string): Promise<string> {
  const { hasPages } = sizes;
  for (const name of hasPages ? [...PROGRAM, ...PAGES] : PROGRAM) {
    await cp(join(root, name), join(copy, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  if (!hasPages) {
    await mkdir(join(copy, 'build/web'), { recursive: true });
    await writeFile(join(copy, 'build/web', SHELL), '');
  }
  return copy;
}

/** Resident bytes of `npm start` once it is ready. */
async function memoryOfStart(root: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...args], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: join(root, 'var/tongbao.sqlite'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await isReady(child);
    await setTimeout(SETTLED_AFTER_MS);
    return rssOf(child.pid ?? 0);
  } finally {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
}

/** Once it is, it says where. */
async function isReady(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the start ended with ${String(code)}`);
  });
  await Promise.race([ended, child.stdout && once(child.stdout, 'data')]);
}
