import {
  ACCESS_CHOICES,
  DIRECTION_CHOICES,
  FREQUENCY_CHOICES,
  MEASURE_CHOICES,
  PRICES_CHOICES,
} from './choices.ts';
import { ALIASES, ID, NAME, NAME_EN, UNTIL } from './common-columns.ts';
import type { TableColumn, TableShape } from './types.ts';

const WHAT: readonly TableColumn[] = [
  ID,
  NAME,
  {
    id: 'prose_name',
    name: { zh: '行文名称', en: 'Name in prose' },
    help: {
      zh: '通报文字里的短名；留空就是名称。',
      en: 'The short form for prose; blank: the name.',
    },
    kind: 'text',
    required: false,
    heads: ['简称', '通报用名', '文中名称'],
  },
  {
    id: 'unit',
    name: { zh: '单位', en: 'Unit' },
    help: { zh: '如 %、家、元、亿元、上月=100。', en: 'Such as %, “家”, “元”, “上月=100”.' },
    kind: 'text',
    required: true,
    heads: ['计量单位'],
  },
  {
    id: 'measure',
    name: { zh: '性质', en: 'Measure' },
    help: {
      zh: '增速（%）、个数（家）、指数（以 100 为基准）或绝对量。',
      en: 'A growth rate in %, a count, an index about 100, or an amount.',
    },
    kind: 'choice',
    required: true,
    choices: MEASURE_CHOICES,
    heads: ['类型', '指标类型'],
  },
  {
    id: 'direction',
    name: { zh: '方向', en: 'Direction' },
    help: { zh: '哪边更好；排位和是否完成由它定。', en: 'Which is better: ranks follow from it.' },
    kind: 'choice',
    required: true,
    choices: DIRECTION_CHOICES,
  },
  {
    id: 'decimals',
    name: { zh: '小数位', en: 'Decimals' },
    help: { zh: '通常印几位小数，0 至 10。', en: 'As it is usually printed, 0 to 10.' },
    kind: 'number',
    required: true,
    heads: ['小数位数'],
  },
  {
    id: 'department',
    name: { zh: '责任部门', en: 'Department' },
    help: {
      zh: '谁对全市的数负责；留空：没有。',
      en: 'Who answers for the figure of the whole; blank: nobody.',
    },
    kind: 'reference',
    required: false,
    table: 'departments',
    heads: ['部门', '牵头单位', '责任单位'],
  },
  {
    id: 'comparison_group',
    name: { zh: '比较组', en: 'Comparison group' },
    help: {
      zh: '在哪些地区里排位；留空：不排位。',
      en: 'The regions ranked against one another; blank: not ranked.',
    },
    kind: 'reference',
    required: false,
    table: 'comparison_groups',
    heads: ['对比地区', '排位范围'],
  },
  {
    id: 'period_lag_months',
    name: { zh: '时期差（月）', en: 'Lag in months' },
    help: {
      zh: '它的时期比通报晚几个月结束；早的写负数，一样写 0 或留空。',
      en: 'Months by which its period ends after the release’s, or, negative, before it; blank: 0.',
    },
    kind: 'number',
    required: false,
    heads: ['时期差', '时期比通报晚（月）'],
  },
];

const MORE: readonly TableColumn[] = [
  {
    id: 'about_tolerance',
    name: { zh: '“左右”的幅度', en: 'Tolerance of “about”' },
    help: {
      zh: '目标写“X左右”时，差多少还算完成，按指标的单位；留空：没有规定。',
      en: 'How far from “about X” still counts as met, in the unit; blank: not laid down.',
    },
    kind: 'number',
    required: false,
    heads: ['左右的幅度'],
  },
  ALIASES,
  {
    id: 'definition',
    name: { zh: '说明', en: 'Definition' },
    help: { zh: '它是什么，给看的人。', en: 'What it is, for readers.' },
    kind: 'text',
    required: false,
    heads: ['定义', '指标解释'],
  },
  {
    id: 'frequency',
    name: { zh: '频率', en: 'Frequency' },
    help: {
      zh: '多久有一次：每月、每季（3、6、9、12月）、每半年（6、12月）。留空：每月。',
      en: 'In which releases it is due: monthly; quarterly; half-yearly. Blank: monthly.',
    },
    kind: 'choice',
    required: false,
    optional: true,
    choices: FREQUENCY_CHOICES,
  },
  NAME_EN,
  {
    id: 'definition_en',
    name: { zh: '英文说明', en: 'Definition in English' },
    help: { zh: '可以留空。', en: 'May be blank.' },
    kind: 'text',
    required: false,
    optional: true,
    heads: ['英文定义'],
  },
  {
    id: 'level_indicator',
    name: { zh: '对应的绝对量', en: 'Its amount' },
    help: {
      zh: '增速指标：它是哪个绝对量的增速。没有收绝对量的留空。',
      en: 'Of a growth rate: the amount whose growth it is. Blank where amounts are not held.',
    },
    kind: 'reference',
    required: false,
    optional: true,
    table: 'indicators',
    heads: ['绝对量指标'],
  },
  {
    id: 'prices',
    name: { zh: '价格', en: 'Prices' },
    help: {
      zh: '有绝对量的增速：按现价，还是按可比价格。现价的才能由绝对量复算；留空：没有说明，不复算。',
      en: 'Of a growth with an amount: at current or at constant prices. Only the former can be worked out again from the amounts; blank: not said, and it is not.',
    },
    kind: 'choice',
    required: false,
    optional: true,
    choices: PRICES_CHOICES,
    heads: ['价格口径', '计价'],
  },
  {
    id: 'access',
    name: { zh: '公开范围', en: 'Access' },
    help: {
      zh: '谁能看它的数：公开、内部（有账号的人）、受限（录入、审核、发布的人）。留空：公开。',
      en: 'Who sees its figures: everybody, accounts and keys, or who works on them. Blank: everybody.',
    },
    kind: 'choice',
    required: false,
    optional: true,
    choices: ACCESS_CHOICES,
  },
  {
    id: 'small_below',
    name: { zh: '小于此数不公开', en: 'Withheld below' },
    help: {
      zh: '个数指标：1 到这个数以下的数只有账号能看。2 至 1000；留空：都公开。',
      en: 'Of a count: figures from 1 to below this number only accounts see. 2 to 1000; blank: none.',
    },
    kind: 'number',
    required: false,
    optional: true,
  },
  UNTIL,
];

export const INDICATOR_SHAPE: TableShape = {
  id: 'indicators',
  name: { zh: '指标', en: 'Indicators' },
  help: {
    zh: '统计什么、怎样比较、谁负责；先后就是附件的次序。',
    en: 'What is measured, how it is compared and who answers for it, in the order of the annexes.',
  },
  keys: ['id'],
  columns: [...WHAT, ...MORE],
};
