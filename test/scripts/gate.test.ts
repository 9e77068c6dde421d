import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ASK_IN_WAYS_OF_THEIR_OWN } from '#scripts/gate/asked-of-postgres.ts';
import { findBrowser, findChromium } from '#scripts/gate/find-chromium.ts';
import { runAll } from '#scripts/gate/run-all.ts';
import { runStep } from '#scripts/gate/run-step.ts';
import { STEPS, withNeeds } from '#scripts/gate/steps.ts';
import { countCases, NOTHING, sumTallies } from '#scripts/gate/tally.ts';

const ROOT = join(import.meta.dirname, '../..');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbao-gate-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a step', () => {
  test('that ends with 0 has passed and counts as nothing', async () => {
    const outcome = await runStep({ name: 'fine', command: ['node', '-e', ''] }, folder);
    expect(outcome).toMatchObject({ isPassed: true, passed: 0, failed: 0 });
  });

  test('that ends otherwise counts as one failed and keeps what it printed', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)';
    const outcome = await runStep({ name: 'bad', command: ['node', '-e', script] }, folder);
    expect(outcome).toMatchObject({ isPassed: false, passed: 0, failed: 1 });
    expect(outcome.output).toContain('out\n');
    expect(outcome.output).toContain('err\n');
  });

  test('whose command does not exist has failed', async () => {
    const outcome = await runStep({ name: 'absent', command: ['no-such-command'] }, folder);
    expect(outcome).toMatchObject({ isPassed: false, failed: 1 });
  });

  test('of PostgreSQL names tests that there are', () => {
    expect(ASK_IN_WAYS_OF_THEIR_OWN.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  test('needs only steps that stand before it', () => {
    for (const [index, { needs = [], after = [] }] of STEPS.entries()) {
      const earlier = STEPS.slice(0, index).map(({ name }) => name);
      expect(earlier).toEqual(expect.arrayContaining([...needs, ...after]));
    }
  });
});

describe('steps side by side', () => {
  /** Runs them; a step whose name is among the failing ones fails. What happened, in its order. */
  async function record(
    steps: readonly { name: string; needs?: string[]; after?: string[] }[],
    { atOnce = 9, failing = [] as string[] } = {},
  ) {
    const log: string[] = [];
    const run = async ({ name }: { name: string }) => {
      log.push(`${name} begins`);
      await setImmediate();
      log.push(`${name} ends`);
      return { isPassed: !failing.includes(name) };
    };
    const leaveOut = ({ name }: { name: string }, need: string) =>
      log.push(`${name} without ${need}`);
    const outcomes = await runAll(steps, { run, leaveOut, atOnce });
    return { log, count: outcomes.length };
  }

  test('begin together where nothing is needed', async () => {
    const { log } = await record([{ name: 'a' }, { name: 'b' }]);
    expect(log).toEqual(['a begins', 'b begins', 'a ends', 'b ends']);
  });

  test('wait for what they need', async () => {
    const { log } = await record([{ name: 'a' }, { name: 'b', needs: ['a'] }]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('wait for room', async () => {
    const { log } = await record([{ name: 'a' }, { name: 'b' }], { atOnce: 1 });
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('are left out where a need failed, and what needs those too; the rest is done', async () => {
    const steps = [
      { name: 'a' },
      { name: 'b', needs: ['a'] },
      { name: 'c', needs: ['b'] },
      { name: 'd' },
    ];
    const { log, count } = await record(steps, { atOnce: 1, failing: ['a'] });
    const rest = ['b without a', 'c without b', 'd begins', 'd ends'];
    expect(log).toEqual(['a begins', 'a ends', ...rest]);
    expect(count).toBe(2);
  });

  test('are left out too when the last that ran has failed', async () => {
    const { log } = await record([{ name: 'a' }, { name: 'b', needs: ['a'] }], { failing: ['a'] });
    expect(log).toEqual(['a begins', 'a ends', 'b without a']);
  });

  test('wait for what they come after, also where it fails; not where it is not done', async () => {
    const steps = [{ name: 'a' }, { name: 'b', after: ['a', 'absent'] }];
    const { log } = await record(steps, { failing: ['a'] });
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('of which there are none are done at once', async () => {
    expect(await record([])).toEqual({ log: [], count: 0 });
  });
});

test('choosing a step chooses what it needs', () => {
  expect(withNeeds(['browser']).map(({ name }) => name)).toEqual([
    ...['chromium', 'sync', 'build', 'browser'],
  ]);
  expect(withNeeds(['unit', 'lint']).map(({ name }) => name)).toEqual(['sync', 'lint', 'unit']);
});

test('a Chromium that is named goes before what is found, and for nothing where it is not there', () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  const found = [findChromium(), findBrowser()];
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect([findChromium(), findBrowser()]).toEqual([process.execPath, process.execPath]);
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'absent'));
  expect([findChromium(), findBrowser()]).toEqual(found);
});

describe('counting', () => {
  test("takes the cases of Vitest's report", async () => {
    const report = join(folder, 'report.json');
    await writeFile(
      report,
      JSON.stringify({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 }),
    );
    expect(await countCases(report)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  test('finds none where no report was written', async () => {
    const report = join(folder, 'absent.json');
    expect(existsSync(report)).toBe(false);
    expect(await countCases(report)).toEqual(NOTHING);
  });

  test('adds up', () => {
    const tallies = [
      { passed: 7, failed: 2, skipped: 0 },
      { passed: 0, failed: 1, skipped: 4 },
    ];
    expect(sumTallies(tallies)).toEqual({ passed: 7, failed: 3, skipped: 4 });
  });
});
