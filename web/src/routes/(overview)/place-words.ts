import { inLanguage } from '#lib/language/language.ts';
import type { SinceChoice } from '#lib/url/overview.ts';

const SINCE_ZH: Record<SinceChoice, string> = { previous: '上期', year: '上年同期' };
const SINCE_EN: Record<SinceChoice, string> = {
  previous: 'the previous release',
  year: 'a year before',
};

/** What the overview says where nothing has a target. */
export const PLACE_WORDS = inLanguage({
  zh: {
    figureUnit: '增速以 % 计，其余单位写在指标后',
    firsts: (count: number) => `${count} 项居首`,
    noFigures: '缺数或没有这项指标',
    inUnit: (unit: string) => (unit === '%' ? '增速指标' : `以${unit}计的指标`),

    aside: '居首居末与首末之差',
    standings: '居首与居末',
    standingsNote: '居首／居末／参加排位的指标',
    first: '居首',
    last: '居末',
    ranked: '参加排位',
    spreads: '增速首末相差最大',
    noSpreads: '没有可比首末的增速指标。',
    ends: (first: string, last: string) => `${first}居首，${last}居末`,

    movers: (since: SinceChoice) => `较${SINCE_ZH[since]}位次的变化`,
    risen: '前移最多',
    fallen: '后移最多',
    noRisen: '没有前移的。',
    noFallen: '没有后移的。',
    places: '位',
    steps: (before: number, now: number) => `第 ${before} → 第 ${now}`,

    noneRanked: '没有参加排位的指标',
    rankedOn: (count: number) => `${count} 项参加排位`,
    firstOn: (count: number) => `${count} 项居首`,
    lastOn: (count: number) => `${count} 项居末`,
    moved: (since: SinceChoice, up: number, down: number) =>
      up + down === 0
        ? `各地位次与${SINCE_ZH[since]}相同。`
        : `较${SINCE_ZH[since]}，各地位次前移 ${up} 处，后移 ${down} 处。`,
  },
  en: {
    figureUnit: 'rates in %, other units behind the indicator',
    firsts: (count: number) => `first on ${count}`,
    noFigures: 'No figure or no such indicator',
    inUnit: (unit: string) => (unit === '%' ? 'Growth rates' : `In ${unit}`),

    aside: 'First and last places, and how far they are apart',
    standings: 'First and last',
    standingsNote: 'first / last / ranked',
    first: 'first',
    last: 'last',
    ranked: 'ranked',
    spreads: 'Growth: first and last farthest apart',
    noSpreads: 'No growth rate has a first and a last.',
    ends: (first: string, last: string) => `${first} first, ${last} last`,

    movers: (since: SinceChoice) => `Ranks compared with ${SINCE_EN[since]}`,
    risen: 'Risen most',
    fallen: 'Fallen most',
    noRisen: 'No rank has risen.',
    noFallen: 'No rank has fallen.',
    places: 'places',
    steps: (before: number, now: number) => `rank ${before} → ${now}`,

    noneRanked: 'not ranked on any indicator',
    rankedOn: (count: number) => `ranked on ${count}`,
    firstOn: (count: number) => `first on ${count}`,
    lastOn: (count: number) => `last on ${count}`,
    moved: (since: SinceChoice, up: number, down: number) =>
      up + down === 0
        ? `All ranks are as in ${SINCE_EN[since]}.`
        : `Compared with ${SINCE_EN[since]}, ${up} ${up === 1 ? 'rank' : 'ranks'} rose and ${down} fell.`,
  },
});
