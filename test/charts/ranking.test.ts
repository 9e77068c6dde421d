import { expect, test } from 'vitest';
import { renderSvg } from '#charts/engine.ts';
import { rankingChart } from '#charts/ranking/option.ts';
import { rankingRow } from '../web/indicator/fixtures.ts';

const target = { text: '8', low: 8, high: null };
const ranking: Parameters<typeof rankingChart>[0]['ranking'] = {
  ...{ measure: 'rate', references: [] },
  city: rankingRow('city', { actual: 7.9, target, gap: -0.1, status: 'unmet' }),
  rows: [
    rankingRow('fuliang', { actual: 8.4, target, gap: 0.4, status: 'met', rank: 1 }),
    rankingRow('leping', { actual: 7.5, target, gap: -0.5, status: 'unmet', rank: 2 }),
  ],
};
const drawn = (of: Parameters<typeof rankingChart>[0]['ranking']) => {
  const { height, option } = rankingChart(
    { ranking: of },
    { language: 'zh', width: 600, left: 0, top: 0 },
  );
  return renderSvg(option, { width: 600, height });
};

test('a ranking is drawn with places, signs, targets and gaps, the city without a place', async () => {
  const svg = drawn(ranking);
  await expect(`${svg}\n`).toMatchFileSnapshot('../golden/charts/ranking.svg');
  expect(svg).toContain('>✓+0.4<');
  expect(svg).toContain('>▼−0.5<');
  expect(svg).toContain('>横轴不从 0 起<');
});

test('a range that is met has no one distance: the word stands there, as in print', () => {
  const range = { text: '8-9', low: 8, high: 9 };
  const met = rankingRow('fuliang', { actual: 8.4, target: range, gap: 0, status: 'met' });
  const svg = drawn({ ...ranking, rows: [met] });
  expect(svg).toContain('>✓已完成<');
  expect(svg).toContain('>8–9<');
  expect(svg).not.toContain('>✓0.0<');
});

test('a name that has no room before the dots is cut', () => {
  const [row] = ranking.rows;
  const named = (shortName: string) =>
    drawn({ ...ranking, rows: [{ ...row!, region: { ...row!.region, shortName } }] });
  // 102 pixels for signs of 12: eight, and seven with what says that there are more.
  expect(named('某某某某某某新区')).toContain('>某某某某某某新区<');
  expect(named('某某某某经济技术开发区')).toContain('>某某某某经济技…<');
});

test('of counts the city is left out: beside the whole its parts would shrink', () => {
  const counts = { ...ranking, measure: 'count' as const };
  expect(drawn(counts)).not.toContain('>7.9<');
});
