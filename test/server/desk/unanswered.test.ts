import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Overview } from '#server/schemas/overview.ts';
import type { ReleaseSummary } from '#server/schemas/releases.ts';
import type { Rankings } from '#server/schemas/rankings.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import type { Trends } from '#server/schemas/trends.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { gridOf, put } from './entries.ts';
import { choose, FIRST, FIRST_RELEASE, openFirstRelease } from './first-release.ts';
import type { Office } from './office.ts';

let office: Office;
afterEach(() => office.app.close());

/** The dictionary of an office without departments, in which investment is ranked. */
function rankedDictionary(): string {
  const folder = newFolder();
  cpSync(FIRST_RELEASE, folder, { recursive: true });
  appendFileSync(join(folder, 'comparison_groups.csv'), 'parts,各县（区）,3个县（区）\n');
  appendFileSync(
    join(folder, 'comparison_group_members.csv'),
    ['shan', 'he', 'lin'].map((id) => `parts,${id}\n`).join(''),
  );
  const indicators = join(folder, 'indicators.csv');
  const text = readFileSync(indicators, 'utf8');
  const line = /^(investment,.*,higher,1,),,/mu;
  writeFileSync(indicators, text.replace(line, '$1,parts,'));
  return folder;
}

/** 固定资产投资 with a target of 7 everywhere; 全社会用电量 without one. */
async function publish(actuals: Record<string, string>) {
  const { li, wang, zhao } = office;
  await choose(office, {
    lines: [
      { indicatorId: 'investment', hasTarget: true },
      { indicatorId: 'power', hasTarget: false },
    ],
    regionIds: Object.keys(actuals),
  });
  for (const [region, actual] of Object.entries(actuals)) {
    const table = `scorecard/${region}`;
    const { base } = await gridOf(li, FIRST, table);
    const rows = [
      { indicatorId: 'investment', target: '7', actual },
      { indicatorId: 'power', target: '', actual: '1.20' },
    ];
    const saved = await put(office, li, { rows, base }, { release: FIRST, table });
    expect(saved.statusCode, saved.body).toBe(200);
  }
  for (const [person, step] of [
    [li, 'submit'],
    [wang, 'approve'],
    [zhao, 'publish'],
  ] as const) {
    const done = await person.send('POST', `/releases/${FIRST}/steps`, { step, note: '示例' });
    expect(done.statusCode, done.body).toBe(200);
  }
}

test('what an office without departments publishes is on every page', async () => {
  office = await openFirstRelease(rankedDictionary());
  await publish({ yunxi: '6.5', shan: '8.0', he: '6.0', lin: '7.5' });
  const read = async <T>(path: string) => {
    const reply = await office.nobody.get(`/releases/${FIRST}${path}`);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<T>();
  };
  expect((await read<ReleaseSummary>('')).holds).toEqual(['scorecards', 'rankings']);

  const overview = await read<Overview>('/overview');
  expect(overview.rows.map(({ indicator, department }) => [indicator.id, department])).toEqual([
    ['investment', null],
    ['power', null],
  ]);
  // 6.5 − 7 = −0.5: the one target of the whole is missed.
  expect(overview.city).toMatchObject({ monitorable: 1, unmet: 1 });

  const { rows } = await read<Scorecard>('/scorecards/shan');
  // 8.0 − 7 = 1.0, the best of 8.0, 7.5 and 6.0.
  expect(rows[0]).toMatchObject({ no: 1, department: null, gap: 1, status: 'met', rank: 1 });

  const { rankings } = await read<Rankings>('/rankings');
  expect(rankings.map((one) => one.rows.map(({ region }) => region.id))).toEqual([
    ['shan', 'lin', 'he'],
  ]);
  expect((await read<Trends>('/trends?region=shan')).trends).toHaveLength(2);
  const bulletin = await office.nobody.get(`/releases/${FIRST}/bulletin`);
  // 6.0 − 7 = −1.0 in 河口县 alone: 1 of its 1, 100.0%.
  expect(bulletin.body).toContain('河口县');
  expect(bulletin.body).toContain('未达标指标如下');
});
