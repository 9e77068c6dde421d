import { capitalised } from '../said-names.ts';
import type { Said } from '../said.ts';
import type { ClaimKind } from './types.ts';

const KIND_NAMES: Record<ClaimKind, Said> = {
  region: { zh: '地区', en: 'region' },
  department: { zh: '部门', en: 'department' },
  indicator: { zh: '指标', en: 'indicator' },
  period: { zh: '时期', en: 'period' },
  actual: { zh: '实际完成', en: 'actual' },
  gap: { zh: '与目标的差距', en: 'gap to the target' },
  verdict: { zh: '目标完成情况', en: 'verdict on the target' },
  rank: { zh: '位次', en: 'rank' },
  group: { zh: '对比地区', en: 'group of regions compared' },
  monitorable: { zh: '可监测指标个数', en: 'number of monitorable indicators' },
  unmet: { zh: '未达标指标个数', en: 'number of unmet indicators' },
  share: { zh: '未达标占比', en: 'share of unmet indicators' },
  counted: { zh: '有数的指标个数', en: 'number of indicators with a figure' },
  ranked: { zh: '参加排位的指标个数', en: 'number of indicators that are ranked' },
  firsts: { zh: '位居首位的指标个数', en: 'number of indicators by which it comes first' },
  lasts: { zh: '位居末位的指标个数', en: 'number of indicators by which it comes last' },
  moved: { zh: '位次的变化', en: 'change of rank' },
  statement: { zh: '未达标地区', en: 'statement of which regions have unmet indicators' },
  number: { zh: '数字', en: 'number' },
};

/** Of nobody in particular: an opening speaks of all. */
export const NOBODY: Said = { zh: '', en: '' };

/** @example both(changjiang, gdp) // { zh: '昌江区地区生产总值', en: 'Changjiang District, GDP' } */
export const both = (region: Said, indicator: Said): Said => ({
  zh: `${region.zh}${indicator.zh}`,
  en: `${region.en}, ${indicator.en}`,
});

/** @param right what should stand there; null when that is not known */
export const notUnderstood = (text: string, right: string | null): Said =>
  right === null
    ? {
        zh: `没有读懂“${text}”，请人工核对。`,
        en: `“${text}” could not be read: check it by hand.`,
      }
    : {
        zh: `没有读懂“${text}”，应为“${right}”。`,
        en: `“${text}” could not be read; it should be “${right}”.`,
      };

export const nothingToSay = (subject: Said, kind: ClaimKind): Said => ({
  zh: `${subject.zh}这里没有${KIND_NAMES[kind].zh}可写。`,
  en: about(subject, `there is no ${KIND_NAMES[kind].en} to give here.`),
});

export const agrees = (subject: Said, kind: ClaimKind): Said => ({
  zh: `${subject.zh}${KIND_NAMES[kind].zh}与数据一致。`,
  en: about(subject, `the ${KIND_NAMES[kind].en} agrees with the data.`),
});

export const differs = (
  subject: Said,
  kind: ClaimKind,
  { right, text }: { right: string; text: string },
): Said => ({
  zh: `${subject.zh}${KIND_NAMES[kind].zh}应为“${right}”，稿中是“${text}”。`,
  en: about(subject, `the ${KIND_NAMES[kind].en} should be “${right}”; the draft has “${text}”.`),
});

export const leftOut = (subject: Said, kind: ClaimKind): Said => ({
  zh: `${subject.zh}漏写了${KIND_NAMES[kind].zh}。`,
  en: about(subject, `the ${KIND_NAMES[kind].en} is left out.`),
});

export const usualDecimals = (right: string): Said => ({
  zh: `通报中写作“${right}”。`,
  en: `The bulletin writes “${right}”.`,
});

function about({ en }: Said, clause: string): string {
  return en === '' ? capitalised(clause) : `${en}: ${clause}`;
}
