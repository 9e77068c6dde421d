import { inLanguage } from '#lib/language/language.ts';

const LABELS = inLanguage<Readonly<Record<string, string>>>({
  zh: {
    scorecard: '指标完成情况',
    'department-scorecard': '责任部门完成情况',
    ranking: '排名',
    'net-entry': '净增新增退出',
    cpi: '居民消费价格',
    households: '城乡居民收支',
    observations: '长表',
  },
  en: {
    scorecard: 'scorecard',
    'department-scorecard': 'scorecard by department',
    ranking: 'ranking',
    'net-entry': 'net entry',
    cpi: 'consumer prices',
    households: 'households',
    observations: 'long table',
  },
});

/** @example kindLabel('ranking') // '排名' */
export function kindLabel(kind: string): string {
  return LABELS[kind] ?? kind;
}
