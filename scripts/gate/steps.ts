import { ASK_IN_WAYS_OF_THEIR_OWN } from './asked-of-postgres.ts';

export interface Step {
  name: string;
  /** A command of node_modules/.bin and its arguments. */
  command: readonly [string, ...string[]];
  /** It begins when these have passed; where one of them failed it is left out. */
  needs?: readonly string[];
  /** It begins when these have ended, passed or not, where they are done at all. */
  after?: readonly string[];
  /** Vitest counts its own cases; any other step counts as one when it fails. */
  isTest?: boolean;
  /** Before the others when there is not enough of the machine for all. */
  goesFirst?: boolean;
}

/** Kit's build writes the types of all routes again: the same, but each file is empty for a moment. */
const READS_TYPES = { needs: ['sync'], after: ['build'] };

/**
 * What may begin does so in this order, the long ones first. The browser mostly waits, and goes first when
 * it doesn't: it is the longest chain, and the others take what it leaves of two cores.
 */
export const STEPS: readonly Step[] = [
  { name: 'chromium', command: ['node', 'scripts/install-chromium.ts'] },
  // One after the other: Debian's installer lets only one in.
  { name: 'postgresql', command: ['node', 'scripts/install-postgresql.ts'], after: ['chromium'] },
  { name: 'sync', command: ['svelte-kit', 'sync'] },
  { name: 'build', command: ['node', 'scripts/build.ts'], needs: ['sync'], goesFirst: true },
  {
    name: 'browser',
    command: ['vitest', 'run', '--project', 'browser'],
    needs: ['chromium', 'build'],
    isTest: true,
    goesFirst: true,
  },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'], ...READS_TYPES },
  {
    name: 'unit',
    command: ['vitest', 'run', '--project', 'unit', '--maxWorkers=2'],
    needs: ['sync'],
    isTest: true,
  },
  {
    name: 'postgres',
    command: ['vitest', 'run', '--project', 'postgres', ...ASK_IN_WAYS_OF_THEIR_OWN],
    needs: ['postgresql', 'sync'],
    isTest: true,
  },
  {
    name: 'types',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    ...READS_TYPES,
  },
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'knip', command: ['knip'], needs: ['sync'] },
];

/** These steps and what they need, in their order. */
export function withNeeds(names: readonly string[]): Step[] {
  return STEPS.reduceRight<Step[]>((chosen, step) => {
    const isNeeded = chosen.some(({ needs = [] }) => needs.includes(step.name));
    return isNeeded || names.includes(step.name) ? [step, ...chosen] : chosen;
  }, []);
}
