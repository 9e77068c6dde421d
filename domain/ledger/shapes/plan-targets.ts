import { ACCESS_COLUMN } from '../access.ts';
import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';
import { PLAN_READINGS } from './plan-readings.ts';

/** Targets in the words of the documents they come from. */
export const PLAN_TARGETS: LedgerShape = {
  kind: 'plan-targets',
  name: { zh: '规划目标', en: 'Plan targets' },
  help: { zh: '文件中的目标，一行一个', en: 'What documents lay down, a row each' },
  columns: [
    ...DOCUMENT_COLUMNS,
    column('kind', ['类别', 'Kind'], 'choice', {
      choices: [
        { value: 'target', name: { zh: '目标', en: 'Target' } },
        { value: 'task', name: { zh: '任务', en: 'Task' } },
        { value: 'norm', name: { zh: '规范', en: 'Norm' } },
        { value: 'date', name: { zh: '节点', en: 'Date' } },
        // No target is printed: what is asked for is the count.
        { value: 'count', name: { zh: '统计', en: 'Count' } },
      ],
    }),
    column('field', ['领域', 'Field'], 'text'),
    column('indicator', ['指标名称', 'Indicator'], 'text', { heads: ['指标'], required: true }),
    column('places', ['地区', 'Places'], 'places'),
    column('units', ['责任单位', 'Responsible'], 'units'),
    column('unit', ['单位', 'Unit'], 'text', { heads: ['计量单位'] }),
    column('base_year', ['基期', 'Base year'], 'year', { heads: ['基期年'] }),
    column('base_value', ['基期值', 'Base value'], 'text'),
    column('year', ['目标年', 'Target year'], 'text', { heads: ['目标年份'] }),
    column('target', ['目标原文', 'Target as printed'], 'text', {
      heads: ['目标'],
      required: true,
    }),
    column('words', ['原文', 'Words'], 'long-text'),
    ...PLAN_READINGS,
    ACCESS_COLUMN,
  ],
  keys: ['indicator', 'member', 'places', 'year'],
  subject: 'doc_no',
  marks: ['目标年', '文号'],
};
