import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FULL, QUICK, type Bench } from './bench/bench.ts';
import type { Figure } from './bench/figure.ts';
import { PARTS } from './bench/parts.ts';
import { HEADS, printFigure } from './bench/print.ts';
import { createSharedStart, startAlone } from './bench/served/served.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { sayFault } from '#server/faults/report-fault.ts';

const HELP = `npm run bench [-- 项目……]   量一量快慢，全部或其中几项；每量完一样就写出来

${[...PARTS].map(([name, { title }]) => `  ${name.padEnd(10)} ${title}`).join('\n')}

  --quick   只试能不能量：数据很少，结果没有意义
  --json    每样结果一行 JSON
  --help

用时是服务器进程的 CPU 时间。“first”是新版本的第一次，“repeated”是同一版本再问。数据都是合成的；
大的数据库第一次要建几分钟，留在 var/bench/ 供下次用，表结构变了会重建。各样怎么量，见 docs/benchmarks.md。`;

const root = fileURLToPath(new URL('../', import.meta.url));

await runCommand('bench', async () => {
  const { values, positionals } = readArguments(HELP, {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const names = [...PARTS.keys()];
  const unknown = positionals.find((name) => !PARTS.has(name));
  if (unknown !== undefined) throw new UsageError(`没有“${unknown}”这一项：${names.join('、')}。`);
  const chosen = positionals.length === 0 ? names : positionals;
  const [isQuick, isJson] = [values.quick ?? false, values.json ?? false];
  const say = (figure: Figure & { part: string }) =>
    console.log(isJson ? JSON.stringify(figure) : printFigure(figure));
  const machine = readMachine();
  console.log(isJson ? JSON.stringify({ machine }) : `${describeMachine(machine)}\n${HEADS}`);
  let exitCode: number = EXIT.done;
  await withFolder(async (folder) => {
    const kept = isQuick ? join(folder, 'kept') : join(root, 'var/bench');
    const sizes = isQuick ? QUICK : FULL;
    const shared = createSharedStart();
    const startServer = isQuick ? shared.start : startAlone;
    const bench = { root, folder, kept, sizes, startServer, report };
    for (const name of chosen) {
      try {
        await measurePart(name, bench, say);
      } catch (error) {
        // The others can be measured all the same.
        sayFault(`bench ${name}`, error);
        exitCode = EXIT.badInput;
      }
    }
    await shared.end();
  });
  return exitCode;
});

/** Each part with a folder of its own, so that disk and memory are free again after it. */
async function measurePart(
  name: string,
  bench: Bench,
  say: (figure: Figure & { part: string }) => void,
): Promise<void> {
  const part = PARTS.get(name);
  const folder = join(bench.folder, name);
  await mkdir(folder);
  bench.report(`${name}……`);
  for await (const figure of part?.measure({ ...bench, folder }) ?? []) {
    say({ part: name, ...figure });
  }
  await rm(folder, { recursive: true });
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-bench-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function report(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}

/** The load is that of the last minute: where it is above the cores, only ratios mean something. */
function readMachine() {
  const { length: cores, 0: cpu } = cpus();
  const [load = 0] = loadavg();
  return { cores, cpu: cpu?.model ?? '', node: process.version, load };
}

function describeMachine({ cores, cpu, node, load }: ReturnType<typeof readMachine>): string {
  return `${cores} × ${cpu}，Node ${node}，负载 ${load.toFixed(1)}`;
}
