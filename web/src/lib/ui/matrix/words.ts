import { inLanguage } from '#lib/language/language.ts';

/** The words of the matrix: its cells, their tooltips and the legend. */
export const MATRIX_WORDS = inLanguage({
  zh: {
    noIndicator: '没有这项指标',
    met: '已完成',
    missing: '缺数',
    noChange: '没有可比的变化',
    notRanked: '不参加排位，或对比地区未报齐',

    subject: (region: string, indicator: string) => `${region} ${indicator}：`,
    join: '，',
    actualIs: (figure: string, unit: string) => `实际 ${figure}${unit}`,
    indexIs: (figure: string) => `实际 ${figure}`,
    targetIs: (text: string) => `目标 ${text}`,
    because: (status: string, reason: string) => `${status}（${reason}）`,
    gapIs: (gap: string, unit: string) => `差距 ${gap} ${unit}`,
    rangeMet: '与目标的差距：已完成',
    rankIs: (rank: number) => `第 ${rank} 位`,
    changeIs: (change: string, unit: string, isBetter: boolean) =>
      `差距的变化 ${change} ${unit}（${isBetter ? '改善' : '退步'}）`,
    unchanged: '差距没有变化',
    gained: (places: number) => `位次前移 ${places} 位`,
    lost: (places: number) => `位次后移 ${places} 位`,

    wash: (rates: number, counts: number) =>
      `底色：差距 ÷ 本行差距绝对值的中位数（至少 ${rates} 个百分点、${counts} 家）`,
    changeSteps: (rates: string, counts: string) =>
      `差距的变化，退步与改善，愈大色愈深：${rates} 个百分点，${counts} 家起各深一级`,
    rankSteps: '在对比地区中的位次与参加排位的地区数，愈靠前色愈深',
    noTarget: '未设目标，列实际完成',
    figureSteps: '底色按在对比地区中的位次，愈靠前色愈深',
    rank: '小字：在对比地区中的位次',
    moved: { previous: '较上期进退的位数', year: '较上年同期进退的位数' },
    turned: { previous: '反白：达标与否较上期转变', year: '反白：达标与否较上年同期转变' },
    revised: '修订过',
    list: (steps: readonly number[]) => steps.join('、'),
  },
  en: {
    noIndicator: 'No such indicator',
    met: 'Met',
    missing: 'No figure',
    noChange: 'No comparable change',
    notRanked: 'Not ranked, or the group has not fully reported',

    subject: (region: string, indicator: string) => `${region}, ${indicator}: `,
    join: ', ',
    indexIs: (figure: string) => `actual ${figure}`,
    actualIs: (figure: string, unit: string) =>
      `actual ${figure}${unit === '%' ? '%' : ` ${unit}`}`,
    targetIs: (text: string) => `target ${text}`,
    because: (status: string, reason: string) => `${status} (${reason})`,
    gapIs: (gap: string, unit: string) => `gap ${gap} ${unit}`,
    rangeMet: 'gap to target: met',
    rankIs: (rank: number) => `rank ${rank}`,
    changeIs: (change: string, unit: string, isBetter: boolean) =>
      `change of the gap ${change} ${unit} (${isBetter ? 'better' : 'worse'})`,
    unchanged: 'gap unchanged',
    gained: (places: number) => `up ${places} in rank`,
    lost: (places: number) => `down ${places} in rank`,

    wash: (rates: number, counts: number) =>
      `Shade: gap ÷ median of the absolute gaps in its row (at least ${rates} percentage points or ${counts} enterprise${counts === 1 ? '' : 's'})`,
    changeSteps: (rates: string, counts: string) =>
      `Change of the gap, worse and better, deeper as it grows: a step each from ${rates} percentage points, ${counts} enterprises`,
    rankSteps: 'Rank in the comparison group and how many are ranked, deeper towards the top',
    noTarget: 'No target: the actual figure',
    figureSteps: 'Deeper towards the top of the comparison group',
    rank: 'Small figure: rank in the comparison group',
    moved: {
      previous: 'places gained or lost on the previous release',
      year: 'places gained or lost on a year before',
    },
    turned: {
      previous: 'Reversed: met or missed otherwise than in the previous release',
      year: 'Reversed: met or missed otherwise than a year before',
    },
    revised: 'Revised',
    list: (steps: readonly number[]) => steps.join(', '),
  },
});
