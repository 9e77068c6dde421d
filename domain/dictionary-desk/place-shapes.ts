import {
  LANGUAGE_CHOICES,
  MONTHS_CHOICES,
  OFFICE_KIND_CHOICES,
  REGION_KIND_CHOICES,
  YES_NO_CHOICES,
} from './choices.ts';
import { ALIASES, ID, NAME, NAME_EN, SHORT_NAME, SHORT_NAME_EN, UNTIL } from './common-columns.ts';
import { GAP_SCALE_COLUMNS } from './gap-scale-columns.ts';
import type { TableShape } from './types.ts';

export const OFFICE_SHAPE: TableShape = {
  id: 'office',
  name: { zh: '本单位', en: 'The office' },
  help: { zh: '这是谁的指标：一行。', en: 'Whose indicators these are: one row.' },
  keys: [],
  columns: [
    {
      ...NAME,
      help: { zh: '地方的全称，如 江西省。', en: 'The place in full, such as “江西省”.' },
    },
    NAME_EN,
    {
      id: 'kind',
      name: { zh: '类别', en: 'Kind' },
      help: {
        zh: '决定整体和各部分的叫法：全市和县（市、区），全县和乡镇（街道）。',
        en: 'It says what the whole and its parts are called.',
      },
      kind: 'choice',
      required: true,
      choices: OFFICE_KIND_CHOICES,
    },
    {
      id: 'language',
      name: { zh: '页面语言', en: 'Language' },
      help: { zh: '没有自己选过的人看到的语言。', en: 'Of the pages, for who has chosen none.' },
      kind: 'choice',
      required: true,
      choices: LANGUAGE_CHOICES,
    },
    {
      id: 'months',
      name: { zh: '月份', en: 'Months' },
      help: {
        zh: '1月与2月合并成一期，还是每月一期。',
        en: 'Whether January is published with February.',
      },
      kind: 'choice',
      required: true,
      choices: MONTHS_CHOICES,
    },
    {
      id: 'duty_word',
      name: { zh: '责任单位的叫法', en: 'Word for who is responsible' },
      help: {
        zh: '如 责任部门、牵头单位；留空就是 责任部门。',
        en: 'Such as “牵头单位”; blank: “责任部门”.',
      },
      kind: 'text',
      required: false,
    },
    {
      id: 'example',
      name: { zh: '示例', en: 'Example' },
      help: {
        zh: '随程序附带的示例数据才写“是”；自己的留空。',
        en: 'Yes only for the figures that the program comes with; leave it blank.',
      },
      kind: 'choice',
      required: false,
      choices: YES_NO_CHOICES,
    },
    ...GAP_SCALE_COLUMNS,
  ],
};

export const REGION_SHAPE: TableShape = {
  id: 'regions',
  name: { zh: '地区', en: 'Regions' },
  help: {
    zh: '整体一行，各部分各一行；先后就是各表和页面里的次序。',
    en: 'A row for the whole and one for each part, in the order of tables and pages.',
  },
  keys: ['id'],
  columns: [
    ID,
    {
      id: 'code',
      name: { zh: '代码', en: 'Code' },
      help: {
        zh: '六位行政区划代码（GB/T 2260）；园区没有，留空。',
        en: 'Six digits of GB/T 2260; blank for parks, which have none.',
      },
      kind: 'text',
      required: false,
      heads: ['行政区划代码', '区划代码'],
    },
    NAME,
    SHORT_NAME,
    {
      id: 'prose_name',
      name: { zh: '行文名称', en: 'Name in prose' },
      help: {
        zh: '通报文字里的叫法，如 市某园区；留空就是名称。',
        en: 'How the bulletin calls it; blank: the name.',
      },
      kind: 'text',
      required: false,
      heads: ['通报用名', '文中名称'],
    },
    {
      id: 'kind',
      name: { zh: '类别', en: 'Kind' },
      help: {
        zh: '整体只有一个。全国、全省这样的选“参照地区”：数照样导入、显示，从不参加排位和合计。',
        en: 'There is one whole. The nation or the province is a wider place: its figures are loaded and shown, and never ranked or added.',
      },
      kind: 'choice',
      required: true,
      choices: REGION_KIND_CHOICES,
      heads: ['类型', '种类'],
    },
    {
      id: 'inside',
      name: { zh: '所在地区', en: 'Lies in' },
      help: {
        zh: '它在哪个地区里面；整体和参照地区留空。园区在县里面，从不与县相加。',
        en: 'The region that it lies in; blank for the whole and for wider places. Parks lie inside counties and are never added to them.',
      },
      kind: 'reference',
      required: false,
      table: 'regions',
      heads: ['所在', '上级', '上级地区', '隶属'],
    },
    ALIASES,
    NAME_EN,
    SHORT_NAME_EN,
    UNTIL,
  ],
};

export const DEPARTMENT_SHAPE: TableShape = {
  id: 'departments',
  name: { zh: '部门', en: 'Departments' },
  help: { zh: '对指标负责的部门。', en: 'Who answers for indicators.' },
  keys: ['id'],
  columns: [
    ID,
    NAME,
    {
      ...SHORT_NAME,
      help: { zh: '通报文字里的叫法，如 市某局。', en: 'How the bulletin calls it.' },
    },
    ALIASES,
    NAME_EN,
    SHORT_NAME_EN,
  ],
};

export const GROUP_SHAPE: TableShape = {
  id: 'comparison_groups',
  name: { zh: '比较组', en: 'Comparison groups' },
  help: { zh: '哪些地区互相排位。', en: 'Which regions are ranked against one another.' },
  keys: ['id'],
  columns: [
    ID,
    {
      id: 'label',
      name: { zh: '名称', en: 'Label' },
      help: {
        zh: '通报文字里的叫法，如 各县（市、区）。',
        en: 'How the bulletin calls the group.',
      },
      kind: 'text',
      required: true,
    },
    {
      id: 'size_note',
      name: { zh: '组成', en: 'Who is in it' },
      help: { zh: '用文字说明有谁，如 四个县（市、区）。', en: 'In words: four counties.' },
      kind: 'text',
      required: false,
      heads: ['组成说明'],
    },
    {
      id: 'members',
      name: { zh: '成员', en: 'Members' },
      help: {
        zh: '组里的地区，用分号隔开，按附件的次序。',
        en: 'The regions of the group, with semicolons between, in the order of the annexes.',
      },
      kind: 'references',
      required: true,
      // Then its members stand in a file of pairs.
      optional: true,
      table: 'regions',
      heads: ['成员地区', '地区'],
    },
    {
      id: 'label_en',
      name: { zh: '英文名称', en: 'Label in English' },
      help: NAME_EN.help,
      kind: 'text',
      required: false,
      optional: true,
    },
  ],
};
