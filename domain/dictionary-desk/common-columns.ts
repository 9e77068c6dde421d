import type { TableColumn } from './types.ts';

/** Columns that several tables have. */
export const ID: TableColumn = {
  id: 'id',
  name: { zh: '编号', en: 'Id' },
  help: {
    zh: '小写字母开头，只含小写字母、数字和连字符；有了数据以后不再改。新的一行可以留空，按名称的拼音生成。',
    en: 'A small letter first, and only small letters, digits and hyphens; it never changes once there are figures. A new row may leave it blank: it is made of the name.',
  },
  kind: 'id',
  required: true,
  heads: ['标识', 'ID'],
};

export const NAME: TableColumn = {
  id: 'name',
  name: { zh: '名称', en: 'Name' },
  help: { zh: '全称，按表中印的写。', en: 'The full name, as tables print it.' },
  kind: 'text',
  required: true,
  heads: ['全称'],
};

export const SHORT_NAME: TableColumn = {
  id: 'short_name',
  name: { zh: '简称', en: 'Short name' },
  help: {
    zh: '用在窄的列里；留空就是名称。',
    en: 'For narrow columns; blank: the name.',
  },
  kind: 'text',
  required: false,
};

export const ALIASES: TableColumn = {
  id: 'aliases',
  name: { zh: '别名', en: 'Other names' },
  help: {
    zh: '表里可能用的其他叫法，用分号隔开。空格、括号、大小写和单位的不同写法不用列。',
    en: 'Other names that tables may use, with semicolons between. Other ways to write the same name need not be listed.',
  },
  kind: 'list',
  required: false,
};

export const NAME_EN: TableColumn = {
  id: 'name_en',
  name: { zh: '英文名称', en: 'Name in English' },
  help: { zh: '可以留空：英文页面就用中文名称。', en: 'May be blank: the Chinese one is shown.' },
  kind: 'text',
  required: false,
  optional: true,
};

export const SHORT_NAME_EN: TableColumn = {
  id: 'short_name_en',
  name: { zh: '英文简称', en: 'Short name in English' },
  help: {
    zh: '用在窄的列里，最好不超过 16 个字母。',
    en: 'For narrow columns, about 16 letters at most.',
  },
  kind: 'text',
  required: false,
  optional: true,
};

export const UNTIL: TableColumn = {
  id: 'until',
  name: { zh: '用到哪个月', en: 'Last month' },
  help: {
    zh: '停用：最后一期的月份，如 2026-06。以前公布的不变，以后各期不再要它的数，排位也不再等它。留空：在用。',
    en: 'To retire it: the month of its last release, such as 2026-06. What was published stays; later releases do not ask for it, and ranks do not wait for it. Blank: in use.',
  },
  kind: 'text',
  required: false,
  optional: true,
  heads: ['停用', '截止月份'],
};
