import { openRandom } from '#server/demo/random.ts';
import type { ProofOptions, ProofOutcome } from '../proof.ts';
import { breakExports } from './broken-export.ts';
import { disturbReplicas } from './disturbed-replica.ts';
import { killNodes } from './killed-node.ts';
import { killPrimaries } from './killed-primary.ts';
import { promoteReplicas } from './promoted.ts';
import { measurePublication } from './publication.ts';
import { publishTwice } from './two-publish.ts';
import { makeWorld } from './world.ts';

const KILLS = 200;
const REPLICAS = 2;
/** How long a replica is away. */
const SECONDS = 60;

/** Whatever dies of a cluster, and when: nothing is half done, and what was said is so. */
export async function proveCluster({ seed, count, tell }: ProofOptions): Promise<ProofOutcome> {
  const kills = count ?? KILLS;
  const share = (part: number) => Math.max(1, Math.round(kills * part));
  const chance = (name: string) => ({ random: openRandom(seed, 'cluster', name) });
  const world = await makeWorld(REPLICAS);
  try {
    const publication = await measurePublication(world);
    const parts: readonly (() => Promise<ProofOutcome>)[] = [
      () => killNodes(world, publication, { count: share(0.4), ...chance('node') }),
      () => killPrimaries(world, publication, { count: share(0.3), ...chance('primary') }),
      () => publishTwice(world, share(0.05)),
      () => breakExports(world, share(0.1)),
      () => disturbReplicas(world, count === null ? SECONDS : Math.min(SECONDS, kills)),
      () =>
        promoteReplicas(world, publication, {
          count: share(0.12),
          doesWait: true,
          ...chance('heir'),
        }),
      () =>
        promoteReplicas(world, publication, {
          count: share(0.08),
          doesWait: false,
          ...chance('late heir'),
        }),
    ];
    const lines: string[] = [];
    let failures = 0;
    for (const part of parts) {
      const outcome = await part();
      tell(outcome.lines);
      lines.push(...outcome.lines);
      failures += outcome.failures;
    }
    return { lines, failures };
  } finally {
    await world.end();
  }
}
