import type { TableId } from '#domain/dictionary-desk/types.ts';
import { office } from '#lib/language/office.ts';
import { inLanguage } from '#lib/language/language.ts';

interface TableWords {
  /** How the first column of the list is headed, where it is no name. */
  heads: Readonly<Partial<Record<TableId, string>>>;
  /** What to do where a table has no row yet. */
  empty: Readonly<Record<TableId, string>>;
}

const tables = inLanguage<TableWords>({
  zh: {
    heads: { paths: '指标', missing_symbols: '符号', family_members: '成员' },
    empty: {
      office: '填写地方名称和类别。',
      regions: `先加${office.whole}，再加所辖${office.parts}和园区；行政区划代码按名称给出。`,
      departments: `添加对指标负责的部门，供指标选用。没有${office.dutyWord}的可不加。`,
      comparison_groups: '比较组规定哪些地区互相排位。先加地区，再选入组。',
      indicators: '指标须有名称、单位、性质和方向；部门和比较组应先添加。',
      families: '仅用于净增、物价、城乡收支三类表，没有的不必添加。',
      family_members: '先加指标族，再加成员：每个角色一行，选定指标。',
      paths: '未设序时路径的，序时进度按月平均。添加时每月一行，须有 12 月。',
      missing_symbols: '空格和横线的含义因单位而异。* 表示任何单位。',
    },
  },
  en: {
    heads: { paths: 'Indicator', missing_symbols: 'Sign', family_members: 'Member' },
    empty: {
      office: 'Fill in the name and kind of the place.',
      regions: 'Add the whole first, then its counties and parks; codes are suggested by name.',
      departments: 'Add the departments responsible for indicators; leave empty if there are none.',
      comparison_groups: 'Regions ranked against one another. Add regions first, then select them.',
      indicators:
        'Name, unit, measure and direction are required; add departments and groups first.',
      families:
        'Only needed for tables of net entries, prices and household figures; leave it empty otherwise.',
      family_members: 'Add the family first, then its members: a row for each role.',
      paths:
        'Without a path months count equally. A path has a row for each month, including December.',
      missing_symbols: 'What blank cells and dashes mean: offices differ. * is any office.',
    },
  },
});

export const words = inLanguage({
  zh: {
    documentTitle: (table: string) => `${table} · 数据字典 · 通报`,
    noTable: (table: string) => ({
      title: '字典里没有这张表',
      detail: `没有“${table}”这张表。请从“数据字典”进入。`,
    }),
    empty: {
      title: (table: string) => `尚无${table}`,
      how: tables.empty,
      readFile: '导入文件',
    },
    list: {
      find: '查找',
      findIn: (count: number) => `在 ${count} 条里查找：名称、编号、别名、代码`,
      add: (table: string) => `加${table}`,
      all: '显示全部',
      addFound: (name: string) => `加一条“${name}”`,
      nothingFound: (query: string) => `未找到“${query}”`,
      nameHead: '名称',
      head: tables.heads,
      place: '次序',
      order: '各表和页面按此次序排列：用右侧箭头，或选中名称后按 Alt+↑、Alt+↓。',
      orderWhole: '查找时不能调整次序，请先显示全部。',
      up: '上移',
      down: '下移',
      moved: (name: string, way: -1 | 1) => `“${name}”${way === -1 ? '上' : '下'}移了一位。`,
      wrong: (count: number) => `${count} 处有误`,
      until: (month: string) => `用到 ${month}`,
      noName: '（没有名称）',
      blankCell: '（空格子）',
    },
    form: {
      add: (table: string) => `加${table}`,
      required: '必填',
      blank: '（不填）',
      unknown: (text: string) => `“${text}”（没有这一条）`,
      findAmong: (count: number) => `输入名称，在 ${count} 条里找`,
      all: '全选',
      none: '全不选',
      english: '英文名称',
      expected: (text: string) => `应为：${text}。`,
      place: '排列位置',
      first: '最前面',
      after: (name: string) => `${name} 之后`,
      submit: '确定',
      busy: '正在核对……',
      cancel: '取消',
      close: '关闭',
      added: (name: string) => (name === '' ? '已加，尚未保存。' : `“${name}”已加，尚未保存。`),
      put: (name: string) => (name === '' ? '已改，尚未保存。' : `“${name}”已改，尚未保存。`),
      wrong: (count: number) => `已列入未保存的改动，但有 ${count} 处有误，标在各格下方。`,
    },
    codes: {
      label: '按名称找到的行政区划代码',
      source: (source: string, year: string | number) => `${source}，${year}年`,
    },
    end: {
      title: '停用、合并或删去……',
      retire: '停用：在上方填“用到哪个月”。已公布的不变，以后各期不再收数，也不影响排位。',
      references: (count: number) => `有 ${count} 处引用：`,
      used: (figures: number, releases: number) =>
        `已有 ${figures} 个数（${releases} 期），不能删去或合并，可以停用。`,
      usedStays: (figures: number, releases: number) =>
        `已有 ${figures} 个数（${releases} 期），不能删去或合并；指标改归其他部门后不再使用。`,
      into: '并入',
      choose: '选另一条',
      merge: '合并',
      mergeWhat: (count: number) =>
        `${count > 0 ? `引用它的 ${count} 处改用另一条，` : ''}其名称成为另一条的别名，本条删去。`,
      remove: '删去',
      removeNot: '仍有引用：请先修改，或用合并。',
      removed: (name: string) => `“${name}”已删去，尚未保存。`,
      merged: (name: string, into: string) => `“${name}”已并入“${into}”，尚未保存。`,
    },
  },
  en: {
    documentTitle: (table) => `${table} · Dictionary · Tongbao`,
    noTable: (table) => ({
      title: 'The dictionary has no such table',
      detail: `No table “${table}”. Choose one on the dictionary page.`,
    }),
    empty: {
      title: (table) => `${table}: none yet`,
      how: tables.empty,
      readFile: 'Load a file',
    },
    list: {
      find: 'Find',
      findIn: (count) => `Find in ${count} rows: name, id, other names, code`,
      add: (table) => `Add: ${table}`,
      all: 'Show all',
      addFound: (name) => `Add “${name}”`,
      nothingFound: (query) => `Nothing found for “${query}”`,
      nameHead: 'Name',
      head: tables.heads,
      place: 'Order',
      order:
        'Tables and pages follow this order: use the arrows at the right, or Alt+↑ and Alt+↓ on a name.',
      orderWhole: 'Show all rows to change their order.',
      up: 'Move up',
      down: 'Move down',
      moved: (name, way) => `“${name}” moved one place ${way === -1 ? 'up' : 'down'}.`,
      wrong: (count) => (count === 1 ? '1 error' : `${count} errors`),
      until: (month) => `until ${month}`,
      noName: '(no name)',
      blankCell: '(blank cell)',
    },
    form: {
      add: (table) => `Add: ${table}`,
      required: 'required',
      blank: '(blank)',
      unknown: (text) => `“${text}” (no such row)`,
      findAmong: (count) => `Type a name: one of ${count}`,
      all: 'All',
      none: 'None',
      english: 'In English',
      expected: (text) => `Expected: ${text}. `,
      place: 'Position',
      first: 'before all others',
      after: (name) => `after ${name}`,
      submit: 'OK',
      busy: 'Checking …',
      cancel: 'Cancel',
      close: 'Close',
      added: (name) => (name === '' ? 'Added, not yet saved.' : `“${name}” added, not yet saved.`),
      put: (name) =>
        name === '' ? 'Changed, not yet saved.' : `“${name}” changed, not yet saved.`,
      wrong: (count) =>
        `Added to the unsaved changes, with ${count === 1 ? '1 error' : `${count} errors`} marked below.`,
    },
    codes: {
      label: 'Codes found by name',
      source: (source, year) => `${source}, ${year}`,
    },
    end: {
      title: 'Retire, merge or remove …',
      retire:
        'To retire it, fill in “Last month” above. Published figures stay; later releases do not collect it.',
      references: (count) => `It is used in ${count === 1 ? '1 place' : `${count} places`}:`,
      usedStays: (figures, releases) =>
        `${figures} figures of ${releases === 1 ? '1 release' : `${releases} releases`} use it: it cannot be removed or merged. Assign its indicators to another department instead.`,
      used: (figures, releases) =>
        `It has ${figures} figures (in ${releases === 1 ? '1 release' : `${releases} releases`}) and cannot be removed or merged; it can be retired.`,
      into: 'Merge into',
      choose: 'choose one',
      merge: 'Merge',
      mergeWhat: (count) =>
        `${count > 0 ? `The ${count === 1 ? 'place' : `${count} places`} that use it change to the other one; ` : ''}its names become aliases and it is removed.`,
      remove: 'Remove',
      removeNot: 'Still in use: change those rows first, or merge.',
      removed: (name) => `“${name}” removed, not yet saved.`,
      merged: (name, into) => `“${name}” merged into “${into}”, not yet saved.`,
    },
  },
});
