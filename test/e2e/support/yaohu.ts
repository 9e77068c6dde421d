/* 瑶湖市, a city that there is not: five counties, three bureaus, twelve indicators, and figures made up for it. */
import type { Line } from './fill-sheet.ts';

const NAMES = ['东山县', '南溪县', '西桥区', '北岭县', '中洲区'] as const;
export const COUNTIES: readonly Line[] = NAMES.map((name) => ({
  名称: name,
  类别: name.endsWith('区') ? '区' : '县',
  所在地区: '瑶湖市',
}));

export const BUREAUS: readonly Line[] = [
  { 名称: '统计局', 简称: '市统计局' },
  { 名称: '发展和改革局', 简称: '市发改局' },
  { 名称: '商务局', 简称: '市商务局' },
];

export const GROUP: Line = { 名称: '各县（区）', 组成: '五个县（区）', 成员: NAMES.join('；') };

const rate = (name: string, bureau: string, more: Line = {}): Line => ({
  ...{ 名称: name, 单位: '%', 性质: '增速', 方向: '越高越好', 小数位: 1 },
  ...{ 责任部门: bureau, 比较组: '各县（区）' },
  ...more,
});
const level = (name: string, unit: string, bureau: string): Line =>
  rate(name, bureau, { 单位: unit, 性质: '绝对量', 小数位: 2 });

export const INDICATORS: readonly Line[] = [
  rate('地区生产总值', '统计局'),
  rate('规模以上工业增加值', '统计局'),
  rate('服务业增加值', '统计局'),
  rate('固定资产投资', '发展和改革局'),
  rate('工业投资', '发展和改革局'),
  rate('单位工业增加值能耗', '发展和改革局', { 方向: '越低越好' }),
  rate('社会消费品零售总额', '商务局'),
  rate('外贸出口', '商务局'),
  level('实际利用外资', '万美元', '商务局'),
  level('财政总收入', '亿元', '统计局'),
  rate('新增规上企业', '统计局', { 单位: '家', 性质: '个数', 小数位: 0 }),
  rate('城镇居民人均可支配收入', '统计局'),
];

/** Growth of GDP in %, of the whole and of each county: by it the ranks are worked out by hand. */
const GDP: Readonly<Record<number, readonly number[]>> = {
  9: [5.6, 5.1, 6.4, 4.0, 6.4, 5.8],
  10: [5.7, 5.6, 6.3, 4.2, 6.5, 5.9],
};

/** @param place 0 for the whole, then the counties in their order; `no` of the indicator from 0 */
export function figureOf({
  place,
  no,
  month,
}: {
  place: number;
  no: number;
  month: number;
}): number {
  if (no === 0) return GDP[month]?.[place] ?? 0;
  const stepOf = (at: number) => (at * 7 + no * 3 + month) % 17;
  const step = stepOf(place);
  switch (INDICATORS[no]?.['性质']) {
    case '个数':
      // The whole is the sum of its counties.
      return place > 0 ? step : NAMES.reduce((sum, _, at) => sum + stepOf(at + 1), 0);
    case '绝对量':
      return 100 * (place + 1) + step + 0.25;
    default:
      return step / 2 - 1;
  }
}

/** Three indicators have a target, as a text where it is a range. */
export function targetOf(no: number): string | null {
  return { 0: '5.5', 3: '5-6', 6: '4' }[no] ?? null;
}
