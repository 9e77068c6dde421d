import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Refusal } from '#domain/refusal.ts';
import { BUNDLE_NAME } from '#scripts/bundle/fill-folder.ts';
import type { ProofOutcome } from './proof.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Tried {
  what: string;
  isRight: boolean;
}

/** The bundle is made, unpacked in an empty folder and run where there is no net but the machine itself. */
export async function proveBundle(): Promise<ProofOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-offline-'));
  try {
    const archive = join(folder, 'bundle.tar.gz');
    await run(process.execPath, [join(root, 'scripts/bundle.ts'), '--out', archive]);
    await run('sha256sum', ['-c', 'bundle.tar.gz.sha256'], { cwd: folder });
    await run('tar', ['-xzf', archive], { cwd: folder });
    const { size } = await stat(archive);
    const tried = await runOffline(join(folder, BUNDLE_NAME));
    const wrong = tried.filter(({ isRight }) => !isRight);
    const lines = tried.map(({ what, isRight }) => `  ${isRight ? '相符' : '不符'}  ${what}`);
    return { lines: [`  ${(size / 1e6).toFixed(0)} MB`, ...lines], failures: wrong.length };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** In a network namespace of its own; who is not root gets one with a user namespace. */
async function runOffline(bundle: string): Promise<Tried[]> {
  const own = process.getuid?.() === 0 ? '-n' : '-rn';
  const inside = 'ip link set lo up && exec node_modules/.bin/node scripts/proof/offline-run.ts';
  const { stdout } = await run('unshare', [own, 'sh', '-c', inside], { cwd: bundle });
  return stdout.trim().split('\n').map(readTried);
}

function readTried(line: string): Tried {
  const tried: unknown = JSON.parse(line);
  if (typeof tried === 'object' && tried !== null && 'what' in tried && 'isRight' in tried)
    return { what: String(tried.what), isRight: tried.isRight === true };
  throw new Refusal(`不是一项结果：${line}`);
}
