import { formatAmount } from '#lib/format/number.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';

interface Sizes {
  figures: number;
  indicators: number;
  regions: number;
  periods: number;
}

const counted = (count: number, what: string) =>
  `${formatAmount(count, 0)} ${what}${count === 1 ? '' : 's'}`;

export const words = inLanguage({
  zh: {
    documentTitle: '数据查询与下载 · 通报',
    select: '查询条件',
    gistOf: (what: string, names: readonly string[]) =>
      names.length === 0
        ? `全部${what}`
        : names.length > 2
          ? `${names.length} 个${what}`
          : names.join('、'),
    clearAll: '全部清除',
    clear: '清除',
    unknown: (value: string) => `${value}（没有）`,
    indicator: '指标',
    region: '地区',
    department: office.dutyWord,
    release: '通报',
    other: '其他',
    chosen: (count: number) => (count > 0 ? `已选 ${count} 个` : '不选即全部'),
    toResult: '查看结果',
    nothing: '没有符合条件的数据',
    nothingLoaded: '尚无数据。请先导入：npm run load -- data。',
    widen: '请放宽条件：',
    drop: (filter: string) => `去掉“${filter}”`,
    dropAll: '全部去掉',
    found: (count: number) => `查到 ${formatAmount(count, 0)} 行`,
    cures: '可以这样改：',
    place: (name: string, side: 'rows' | 'columns') => `把${name}放进${side === 'rows' ? '行' : '列'}`,
    newestOnly: '只取最近一期',
    held: (name: string, members: readonly string[]) => `${name}：${members.join('、')}`,
    withUnit: (name: string, unit: string) => `${name}（${unit}）`,
    heldMany: (name: string, count: number) => `${name}：${count} 个，各格取其一`,
    /** What the rows are of. */
    sizes: ({ figures, indicators, regions, periods }: Sizes) =>
      `${formatAmount(figures, 0)} 个数：${indicators} 个指标、${regions} 个地区、${periods} 个时期`,
    clearSort: '恢复原次序',
    sorting: '排序',
    status: '状态',
    vintages: '历次数值',
    vintagesHint: '列出修订前后各值及起止时间',
    further: '更多条件',
    set: (count: number) => (count > 0 ? `已设 ${count} 项` : '部门、通报、状态、历次数值、日期'),
    lastMonths: (count: number) => `最近 ${count} 个月`,
    dimensions: { indicator: '指标', region: '地区', period: '时期', field: '内容' },
    values: '列示内容',
    valueNames: {
      actual: '实际完成',
      target: '目标',
      gap: '差距',
      status: '状态',
      rank: '排位',
      printed: '印刷值',
      flags: '缺数与修订',
    },
    naming: '名称',
    namings: { long: '全称', short: '简称', id: '只用编号' },
    about: (name: string) => `${name}：含义与口径`,
    aboutMore: '指标说明',
    noDepartment: '未指定',
    basis: '时期',
    lag: (months: number) =>
      months === 0
        ? '与通报同月'
        : months < 0
          ? `比通报早止 ${-months} 个月`
          : `比通报晚止 ${months} 个月`,
    unit: '单位',
    named: (title: string, names: readonly string[]) =>
      names.length > 2 ? `${title} ${names.length} 个` : `${title}：${names.join('、')}`,
    since: (month: string) => `${month} 起`,
    until: (month: string) => `到 ${month} 止`,
  },
  en: {
    documentTitle: 'Data · Tongbao',
    select: 'Query',
    gistOf: (what, names) =>
      names.length === 0
        ? `all ${what.toLowerCase()}s`
        : names.length > 2
          ? `${names.length} ${what.toLowerCase()}s`
          : names.join(', '),
    clearAll: 'Clear all',
    clear: 'Clear',
    unknown: (value) => `${value} (not found)`,
    indicator: 'Indicator',
    region: 'Region',
    department: 'Department',
    release: 'Release',
    other: 'Others',
    chosen: (count) => (count > 0 ? `${count} chosen` : 'all unless chosen'),
    toResult: 'To the figures',
    nothing: 'No figures match',
    nothingLoaded: 'No figures yet. Load data first: npm run load -- data.',
    widen: 'Widen the query:',
    drop: (filter) => `Drop “${filter}”`,
    dropAll: 'Drop all',
    found: (count) => (count === 1 ? '1 row' : `${formatAmount(count, 0)} rows`),
    cures: 'Possible changes:',
    place: (name, side) => `Put ${name.toLowerCase()} into the ${side}`,
    newestOnly: 'Newest period only',
    held: (name, members) => `${name}: ${members.join(', ')}`,
    withUnit: (name, unit) => `${name} (${unit})`,
    heldMany: (name, count) => `${name}: ${count}, one in each cell`,
    sizes: ({ figures, indicators, regions, periods }) =>
      [
        `${counted(figures, 'figure')}: ${counted(indicators, 'indicator')}`,
        counted(regions, 'region'),
        counted(periods, 'period'),
      ].join(', '),
    clearSort: 'Original order',
    sorting: 'sorting',
    status: 'Status',
    vintages: 'All vintages',
    vintagesHint: 'values before and after revision, with dates',
    further: 'More filters',
    set: (count) => (count > 0 ? `${count} set` : 'department, release, status, vintages, day'),
    lastMonths: (count) => (count === 1 ? 'the last month' : `the last ${count} months`),
    dimensions: { indicator: 'Indicator', region: 'Region', period: 'Period', field: 'Item' },
    values: 'Show',
    valueNames: {
      actual: 'Actual',
      target: 'Target',
      gap: 'Gap',
      status: 'Status',
      rank: 'Rank',
      printed: 'As printed',
      flags: 'Missing, revised',
    },
    naming: 'Names',
    namings: { long: 'Full', short: 'Short', id: 'Ids only' },
    about: (name) => `${name}: definition`,
    aboutMore: 'About this indicator',
    noDepartment: 'none named',
    basis: 'Period',
    lag: (months) =>
      months === 0
        ? 'ends with the release'
        : `ends ${Math.abs(months)} month(s) ${months < 0 ? 'before' : 'after'} the release`,
    unit: 'Unit',
    named: (title, names) =>
      names.length > 2 ? `${title}: ${names.length} of them` : `${title}: ${names.join(', ')}`,
    since: (month) => `from ${month}`,
    until: (month) => `until ${month}`,
  },
});
