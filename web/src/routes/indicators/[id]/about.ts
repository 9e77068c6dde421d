import { DIRECTION_NAMES, MEASURE_NAMES } from '#domain/dictionary-names.ts';
import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import { ACCESS_WORDS } from '#lib/format/access.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

interface Words {
  title: string;
  meaning: string;
  unit: string;
  department: string;
  noDepartment: string;
  group: string;
  notRanked: string;
  period: string;
  access: string;
  accessOf: Record<IndicatorDetail['access'], string>;
  small: (below: number) => string;
  printedName: string;
  aliases: string;
  list: string;
  groupOf: (label: string, note: string) => string;
  unitOf: (unit: string, measure: string, direction: string) => string;
  late: (months: number) => string;
  early: (months: number) => string;
}

export const aboutWords = inLanguage<Words>({
  zh: {
    title: '这项指标',
    meaning: '含义',
    unit: '单位',
    department: office.dutyWord,
    noDepartment: '没有指定',
    group: '对比地区',
    notRanked: '不排位',
    period: '时期',
    access: '公开范围',
    accessOf: ACCESS_WORDS,
    small: (below) => `；1 至 ${below - 1} 的数只给有账号的人看`,
    printedName: '印刷名称',
    aliases: '又名',
    list: '、',
    groupOf: (label, note) => `${label}：${note}`,
    unitOf: (unit, measure, direction) => `${unit}（${measure}），${direction}`,
    late: (months) => `，比通报时期少 ${months} 个月：这项数出得晚`,
    early: (months) => `，比通报时期多 ${months} 个月：这项数出得早`,
  },
  en: {
    title: 'This indicator',
    meaning: 'Meaning',
    unit: 'Unit',
    department: 'Department in charge',
    noDepartment: 'none named',
    group: 'Comparison group',
    notRanked: 'not ranked',
    period: 'Period',
    access: 'Access',
    accessOf: ACCESS_WORDS,
    small: (below) => `; figures from 1 to ${below - 1} are shown to accounts only`,
    printedName: 'Name as printed',
    aliases: 'Also known as',
    list: ', ',
    groupOf: (label, note) => (label === note ? label : `${label}: ${note}`),
    unitOf: (unit, measure, direction) => `${unit} (${measure}), ${direction}`,
    late: (months) => `, ${monthsWords(months)} fewer than the release: this figure comes late`,
    early: (months) => `, ${monthsWords(months)} more than the release: this figure comes early`,
  },
});

export const MEASURE_WORDS = namesOf(MEASURE_NAMES);
export const DIRECTION_WORDS = namesOf(DIRECTION_NAMES);

const monthsWords = (months: number) => (months === 1 ? '1 month' : `${months} months`);

interface Months {
  start: string;
  end: string;
}

/**
 * Why an indicator runs to another month than its release; empty where it does not.
 * @example explainPeriod(fiveMonths, sixMonths) // '，比通报时期早止 1 个月：这项数出得晚'
 */
export function explainPeriod(period: Months, releasePeriod: Months): string {
  const lag = monthOf(period.end) - monthOf(releasePeriod.end);
  // From another month on it is another kind of period, not a late or an early one.
  if (lag === 0 || period.start !== releasePeriod.start) return '';
  return lag < 0 ? aboutWords.late(-lag) : aboutWords.early(lag);
}

function monthOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
}
