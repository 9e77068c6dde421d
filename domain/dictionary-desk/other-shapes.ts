import { FAMILY_KIND_CHOICES, PATH_KIND_CHOICES, REASON_CHOICES, ROLE_CHOICES } from './choices.ts';
import { ALIASES, ID, NAME, NAME_EN, SHORT_NAME, SHORT_NAME_EN } from './common-columns.ts';
import type { TableColumn, TableShape } from './types.ts';

const INDICATOR: TableColumn = {
  id: 'indicator',
  name: { zh: '指标', en: 'Indicator' },
  help: { zh: '一个指标只在一处出现。', en: 'An indicator stands in one place only.' },
  kind: 'reference',
  required: true,
  table: 'indicators',
};

export const FAMILY_SHAPE: TableShape = {
  id: 'families',
  name: { zh: '指标族', en: 'Families' },
  help: {
    zh: '印在同一张表、显示在同一页的指标；先后就是菜单的次序。',
    en: 'Indicators that are printed in one table and shown on one page, in the order of the menu.',
  },
  keys: ['id'],
  columns: [
    ID,
    {
      id: 'kind',
      name: { zh: '种类', en: 'Kind' },
      help: {
        zh: '净增（净增 = 新增 − 退出）、指数或城乡。',
        en: 'Net of entries, indices, or urban and rural.',
      },
      kind: 'choice',
      required: true,
      choices: FAMILY_KIND_CHOICES,
      heads: ['类别', '类型'],
    },
    { ...NAME, help: { zh: '菜单里的叫法。', en: 'What the menu calls it.' } },
    NAME_EN,
  ],
};

export const MEMBER_SHAPE: TableShape = {
  id: 'family_members',
  name: { zh: '指标族成员', en: 'Members of families' },
  help: {
    zh: '一个成员的每种角色一行；名称只写在成员的第一行。',
    en: 'A row for each role of a member; its names stand in its first row.',
  },
  keys: ['family', 'member', 'role'],
  columns: [
    {
      id: 'family',
      name: { zh: '指标族', en: 'Family' },
      help: { zh: '属于哪一族。', en: 'Which family it belongs to.' },
      kind: 'reference',
      required: true,
      table: 'families',
    },
    {
      id: 'member',
      name: { zh: '成员编号', en: 'Member' },
      help: {
        zh: '如 industry；同种类的各族之间不能相同。',
        en: 'Such as industry; no two families of one kind share it.',
      },
      kind: 'id',
      required: true,
      heads: ['成员'],
    },
    {
      ...NAME,
      required: false,
      help: { zh: '表里印的成员名称。', en: 'As tables print it.' },
    },
    { ...SHORT_NAME, required: false, optional: true },
    { ...ALIASES, optional: true },
    NAME_EN,
    SHORT_NAME_EN,
    {
      id: 'role',
      name: { zh: '角色', en: 'Role' },
      help: {
        zh: '净增：净增、新增、退出；指数：环比、同比、累计；城乡：城镇、农村及其增幅。',
        en: 'What the indicator is to the member.',
      },
      kind: 'choice',
      required: true,
      choices: ROLE_CHOICES,
    },
    INDICATOR,
  ],
};

export const PATH_SHAPE: TableShape = {
  id: 'paths',
  name: { zh: '序时路径', en: 'Paths of a year' },
  help: {
    zh: '到每月末应完成全年的百分之几；没有就按月平均。',
    en: 'Which part of the year lies behind at the end of each month; without it every month counts alike.',
  },
  keys: ['indicator', 'region', 'kind', 'year', 'month'],
  columns: [
    { ...INDICATOR, help: { zh: '增速或个数指标。', en: 'A growth rate or a count.' } },
    {
      id: 'region',
      name: { zh: '地区', en: 'Region' },
      help: {
        zh: '留空：所有没有自己路径的地区。',
        en: 'Blank: every region without a path of its own.',
      },
      kind: 'reference',
      required: false,
      table: 'regions',
    },
    {
      id: 'kind',
      name: { zh: '种类', en: 'Kind' },
      help: {
        zh: '上年各月的进度，或下达的进度。',
        en: 'How last year came about, or what was laid down.',
      },
      kind: 'choice',
      required: true,
      choices: PATH_KIND_CHOICES,
    },
    {
      id: 'year',
      name: { zh: '年份', en: 'Year' },
      help: {
        zh: '上年各月：那些月份所在的年份；下达的：管哪一年。',
        en: 'The year of the months, or the year it is laid down for.',
      },
      kind: 'number',
      required: true,
      heads: ['年'],
    },
    {
      id: 'month',
      name: { zh: '月份', en: 'Month' },
      help: { zh: '1 至 12，必须有 12。', en: '1 to 12; 12 must be there.' },
      kind: 'number',
      required: true,
      heads: ['月'],
    },
    {
      id: 'cumulative_share_pct',
      name: { zh: '累计占全年（%）', en: 'Share of the year (%)' },
      help: { zh: '逐月上升，12 月为 100。', en: 'Rises from month to month, up to 100.' },
      kind: 'number',
      required: true,
      heads: ['累计占比', '累计占全年'],
    },
  ],
};

export const SYMBOL_SHAPE: TableShape = {
  id: 'missing_symbols',
  name: { zh: '缺数符号', en: 'Signs for no figure' },
  help: {
    zh: '没有数的格子里各种符号是什么意思；各单位写法不同。',
    en: 'What the signs in cells without a figure mean: offices differ.',
  },
  keys: ['issuer', 'symbol'],
  columns: [
    {
      id: 'issuer',
      name: { zh: '单位', en: 'Office' },
      help: {
        zh: '通报的发文单位；* 是任何单位。',
        en: 'Who issues the release; * is any office.',
      },
      kind: 'text',
      required: true,
      heads: ['发文单位', '来源'],
    },
    {
      id: 'symbol',
      name: { zh: '符号', en: 'Sign' },
      help: { zh: '-、—、…、/；留空就是空格子。', en: '-, —, …, /; blank is the blank cell.' },
      kind: 'text',
      required: false,
    },
    {
      id: 'reason',
      name: { zh: '含义', en: 'Meaning' },
      help: { zh: '为什么没有数。', en: 'Why there is no figure.' },
      kind: 'choice',
      required: true,
      choices: REASON_CHOICES,
      heads: ['意思', '原因'],
    },
  ],
};
