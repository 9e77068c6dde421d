import { inLanguage } from '#lib/language/language.ts';
import type { Places } from '#lib/ui/scorecard/places.ts';

interface Words {
  documentTitle: (name: string, period: string) => string;
  region: string;
  file: (name: string) => string;
  /** Without targets: whose page it is, and its places. */
  placesTitle: (name: string, places: Places) => string;
  compare: (name: string) => string;
  findings: string;
  findingCount: (count: number) => string;
  toFindings: string;
  comma: string;
}

export const WORDS = inLanguage<Words>({
  zh: {
    documentTitle: (name, period) => `${name}，${period} · 通报`,
    region: '地区',
    file: (name) => `${name}完成情况`,
    placesTitle: (name, { ranked, first, last }) =>
      ranked === 0
        ? `${name}没有参加排位的指标`
        : `${name} ${ranked} 个指标参加排位，${first} 个居首，${last} 个居末`,
    compare: (name) => `与${name}比较`,
    findings: '印刷与计算不一致',
    findingCount: (count) => `${count} 处`,
    toFindings: '查看核对问题',
    comma: '，',
  },
  en: {
    documentTitle: (name, period) => `${name}, ${period} · Tongbao`,
    region: 'region',
    file: (name) => `${name}: indicators`,
    placesTitle: (name, { ranked, first, last }) =>
      ranked === 0
        ? `${name} is ranked on no indicator`
        : `${name} is ranked on ${ranked} indicators: first on ${first}, last on ${last}`,
    compare: (name) => `Compare with ${name}`,
    findings: 'Printed and calculated figures differ',
    findingCount: (count) => `${count} ${count === 1 ? 'place' : 'places'}`,
    toFindings: 'See findings',
    comma: ', ',
  },
});
