import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRandom } from '#server/demo/random.ts';
import type { ProofOptions, ProofOutcome } from '../proof.ts';
import { actsOf, type Act } from './acts.ts';
import { killOnce, type Killed } from './kill-once.ts';
import { measureAct } from './measure-act.ts';
import { prepareOffice } from './office.ts';

const KILLS = 200;
/** Of what ends before its moment there may be some, as the machine is slower or faster than at first. */
const MOST_TRIES = 4;

/** Whatever is killed, and when: the database is whole, as before or as after, and what was said is so. */
export async function proveKills({ seed, count }: ProofOptions): Promise<ProofOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-kills-'));
  try {
    const acts = actsOf(await prepareOffice(folder));
    const lines: string[] = [];
    let failures = 0;
    for (const [index, act] of acts.entries()) {
      const kills = shareOf(count ?? KILLS, index, acts.length);
      const results = await killAll(act, kills, { folder, seed });
      const faults = results.flatMap((result) => result.faults);
      if (results.filter(({ wasKilled }) => wasKilled).length < kills) {
        faults.push(`没有杀到 ${kills} 次：机器的快慢变了，请再做一次`);
      }
      lines.push(describe(act, results), ...faults.map((fault) => `    不符 ${fault}`));
      failures += faults.length;
    }
    return { lines, failures };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @example shareOf(7, 0, 5) // 2 */
function shareOf(all: number, index: number, parts: number): number {
  return Math.floor((all + parts - 1 - index) / parts);
}

/** A try counts when it was killed; what ended before its moment came is looked at all the same. */
async function killAll(
  act: Act,
  kills: number,
  { folder, seed }: { folder: string; seed: number },
): Promise<Killed[]> {
  const measured = await measureAct(act, join(folder, act.name));
  const results: Killed[] = [];
  const toKill = () => kills - results.filter(({ wasKilled }) => wasKilled).length;
  for (let no = 1; toKill() > 0 && no <= MOST_TRIES * kills; no += 1) {
    const random = openRandom(seed, 'kills', act.name, no);
    results.push(
      await killOnce(act, measured, { folder: join(folder, `${act.name}-${no}`), random }),
    );
  }
  return results;
}

function describe({ name }: Act, results: readonly Killed[]): string {
  const having = (which: (result: Killed) => boolean) => results.filter(which).length;
  const killed = having(({ wasKilled }) => wasKilled);
  return [
    `  ${name.padEnd(17)}${results.length} 次`,
    `杀死 ${killed}`,
    `之前 ${having(({ isDone }) => !isDone)}`,
    `之后 ${having(({ isDone }) => isDone)}`,
    `已说办成 ${having(({ isAcknowledged }) => isAcknowledged)}`,
    `留下半个文件 ${having(({ hasLeftover }) => hasLeftover)}`,
    `不符 ${having(({ faults }) => faults.length > 0)}`,
  ].join('，');
}
