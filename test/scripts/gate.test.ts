import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runStep } from '#scripts/gate/run-step.ts';
import { STAGES, withNeeds } from '#scripts/gate/steps.ts';
import { countCases, sumTallies } from '#scripts/gate/tally.ts';

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

  test('waits only for steps of earlier stages', () => {
    for (const [index, stage] of STAGES.entries()) {
      const earlier = STAGES.slice(0, index).flatMap((steps) => steps.map(({ name }) => name));
      for (const { needs = [] } of stage)
        expect(earlier).toEqual(expect.arrayContaining([...needs]));
    }
  });
});

test('choosing a step chooses what it needs', () => {
  expect(withNeeds(['browser']).map(({ name }) => name)).toEqual(['chromium', 'build', 'browser']);
  expect(withNeeds(['unit', 'lint']).map(({ name }) => name)).toEqual(['sync', 'lint', 'unit']);
});

describe('counting', () => {
  test("takes the cases of Vitest's report", async () => {
    const report = join(folder, 'report.json');
    await writeFile(report, JSON.stringify({ numPassedTests: 7, numFailedTests: 2 }));
    expect(await countCases(report)).toEqual({ passed: 7, failed: 2 });
  });

  test('finds none where no report was written', async () => {
    const report = join(folder, 'absent.json');
    expect(existsSync(report)).toBe(false);
    expect(await countCases(report)).toEqual({ passed: 0, failed: 0 });
  });

  test('adds up', () => {
    const tallies = [
      { passed: 7, failed: 2 },
      { passed: 0, failed: 1 },
    ];
    expect(sumTallies(tallies)).toEqual({ passed: 7, failed: 3 });
  });
});
