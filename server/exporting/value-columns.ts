import { showValue } from '#domain/show.ts';
import type { Column } from './columns.ts';
import type { Row } from './row.ts';
import type { Selection } from './selection.ts';

/** The columns of what was asked for of each figure. */
export function valueColumns({
  values,
  vintages,
}: Pick<Selection, 'values' | 'vintages'>): Column<Row>[] {
  const asked = VALUE_COLUMNS.filter(([value]) => values.includes(value));
  return [...asked.map(([, column]) => column), ...(vintages === 'all' ? KNOWN_COLUMNS : [])];
}

const VALUE_COLUMNS: readonly (readonly [Selection['values'][number], Column<Row>])[] = [
  [
    'actual',
    {
      name: 'value',
      title: { zh: '实际完成', en: 'Actual' },
      type: 'number',
      value: ({ value }) => value,
      text: ({ value, decimals }) => showValue(value, decimals),
      missing: ({ missingReason }) => missingReason,
    },
  ],
  [
    'target',
    {
      name: 'target',
      title: { zh: '目标', en: 'Target as printed' },
      type: 'string',
      value: ({ target }) => target?.text ?? null,
    },
  ],
  [
    'target',
    {
      name: 'target_low',
      title: { zh: '目标下限', en: 'Met from' },
      type: 'number',
      value: ({ target }) => target?.low ?? null,
    },
  ],
  [
    'target',
    {
      name: 'target_high',
      title: { zh: '目标上限', en: 'Met up to, or upper end' },
      type: 'number',
      value: ({ target }) => target?.high ?? null,
    },
  ],
  [
    'gap',
    {
      name: 'gap',
      title: { zh: '与目标的差距', en: 'Gap to target' },
      type: 'number',
      value: ({ gap }) => gap,
      text: ({ gap, gapDecimals }) => showValue(gap, gapDecimals),
    },
  ],
  [
    'status',
    {
      name: 'status',
      title: { zh: '状态', en: 'Status' },
      type: 'string',
      value: ({ status }) => status,
    },
  ],
  [
    'rank',
    {
      name: 'rank',
      title: { zh: '排位', en: 'Rank' },
      type: 'integer',
      value: ({ rank }) => rank,
    },
  ],
  [
    'rank',
    {
      name: 'group_size',
      title: { zh: '参加排位地区数', en: 'Regions ranked' },
      type: 'integer',
      value: ({ groupSize }) => groupSize,
    },
  ],
  [
    'printed',
    {
      name: 'printed_gap',
      title: { zh: '印刷差距', en: 'Gap as printed' },
      type: 'string',
      value: ({ printed }) => printed?.gap ?? null,
    },
  ],
  [
    'printed',
    {
      name: 'printed_rank',
      title: { zh: '印刷排位', en: 'Rank as printed' },
      type: 'integer',
      value: ({ printed }) => printed?.rank ?? null,
    },
  ],
  [
    'flags',
    {
      name: 'missing_reason',
      title: { zh: '缺数原因', en: 'Why missing' },
      type: 'string',
      value: ({ missingReason }) => missingReason,
    },
  ],
  [
    'flags',
    {
      name: 'revision',
      title: { zh: '修订次数', en: 'Revision' },
      type: 'integer',
      value: ({ revision }) => revision,
    },
  ],
  [
    'flags',
    {
      name: 'load',
      title: { zh: '装载', en: 'Load' },
      type: 'integer',
      value: ({ loadId }) => loadId,
    },
  ],
  [
    'flags',
    {
      name: 'note_mark',
      title: { zh: '注码', en: 'Note mark' },
      type: 'string',
      value: ({ noteMark }) => noteMark,
    },
  ],
  // Behind all others, whose places programs may know.
  [
    'rank',
    {
      name: 'group_reported',
      title: { zh: '已报地区数', en: 'Regions reported' },
      type: 'integer',
      value: ({ reported }) => reported?.count ?? null,
    },
  ],
  [
    'rank',
    {
      name: 'group_expected',
      title: { zh: '应报地区数', en: 'Regions expected' },
      type: 'integer',
      value: ({ reported }) => reported?.expected ?? null,
    },
  ],
];

const KNOWN_COLUMNS: readonly Column<Row>[] = [
  {
    name: 'known_from',
    title: { zh: '从何时起', en: 'Known from' },
    type: 'moment',
    value: ({ known }) => known?.from ?? null,
  },
  {
    name: 'known_to',
    title: { zh: '到何时止', en: 'Known until' },
    type: 'moment',
    value: ({ known }) => known?.to ?? null,
  },
];
