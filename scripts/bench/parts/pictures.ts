import { gzipSync } from 'node:zlib';
import { renderSvg } from '#charts/engine.ts';
import { runChart } from '#charts/run/option.ts';
import type { RunState } from '#charts/run/lines.ts';
import { shiftMonth } from '#domain/period.ts';
import type { Trend } from '#server/schemas/trends.ts';
import type { Bench } from '../bench.ts';
import { compare, type Figure } from '../figure.ts';

const SHEET = { language: 'zh', width: 620, left: 0, top: 0 } as const;
const MONTHS = 36;
/** The first ones compile what the others run. */
const [WARM_UP, TIMES] = [5, 15];

/** A picture of the run of so many regions over three years, against ECharts with the bare lines. */
export async function* measurePictures(_bench: Bench): AsyncGenerator<Figure> {
  for (const lines of [12, 100]) {
    const state = stateOf(lines);
    const ours: number[] = [];
    const theirs: number[] = [];
    let svg = '';
    for (let at = 0; at < WARM_UP + TIMES; at += 1) {
      const own = timed(() => (svg = draw(state)));
      const bare = timed(() => drawBare(state));
      if (at < WARM_UP) continue;
      ours.push(own);
      theirs.push(bare);
    }
    const what = `${lines} 条线 × ${MONTHS} 个月的图`;
    yield compare(
      { what, unit: 'ms', against: 'ECharts 只画线，不排名称', note: '在服务器上画成 SVG' },
      ours,
      theirs,
    );
    yield { what: `${what}，gzip 后`, unit: 'bytes', ours: gzipSync(svg).length };
  }
}

function draw(state: RunState): string {
  const { height, option } = runChart(state, SHEET);
  return renderSvg(option, { width: SHEET.width, height });
}

function drawBare({ trends }: RunState): string {
  const option = {
    xAxis: { type: 'category', data: Array.from({ length: MONTHS }, (_, at) => at) },
    yAxis: { type: 'value' },
    series: trends.map(({ points }) => ({
      ...{ type: 'line', symbol: 'none', data: points.map(({ value }) => value) },
    })),
  };
  return renderSvg(option, { width: SHEET.width, height: 386 });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function stateOf(lines: number): RunState {
  const trends = Array.from({ length: lines }, (_, line): Trend => {
    const name = `${line + 1}号县`;
    return {
      indicator: { id: 'x', name: '某指标', proseName: '某指标', nameEn: null, unit: '%' },
      ...{ measure: 'rate', department: null },
      region: {
        ...{ id: `r${line}`, name, shortName: name, nameEn: null, shortNameEn: null },
        kind: 'county',
      },
      points: Array.from({ length: MONTHS }, (_, at) => {
        const end = shiftMonth('2024-01', at);
        const value = Math.round((7 + 3 * Math.sin(line + at / 6)) * 10) / 10;
        return {
          ...{ period: { start: `${end.slice(0, 4)}-01`, end, label: end }, value, decimals: 1 },
          ...{ missingReason: null, target: null, status: 'no-target', rank: line + 1 },
        };
      }),
    };
  });
  return { run: 'trend', trends, chosen: null, from: null, to: null };
}
