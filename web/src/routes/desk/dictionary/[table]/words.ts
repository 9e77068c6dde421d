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
      office: '填上地方的名称和类别。',
      regions: `先加${office.whole}这一行，再加下面的${office.parts}和园区；行政区划代码按名称给出。`,
      departments: `加上对指标负责的部门；指标里再选它。没有${office.dutyWord}的单位可以不加。`,
      comparison_groups: '比较组说的是哪些地区互相排位。先有地区，再把它们勾进组里。',
      indicators: '指标要有名称、单位、性质和方向；先有部门和比较组，这里就可以选。',
      families: '只有净增、物价、城乡收支这三类表才用得着；没有就不用加。',
      family_members: '先加指标族，再加成员：每个角色一行，选它的指标。',
      paths: '没有序时路径，序时进度按月平均。要加就每个月一行，12 月必须有。',
      missing_symbols: '空格子和横线是什么意思，各单位不同。* 是任何单位。',
    },
  },
  en: {
    heads: { paths: 'Indicator', missing_symbols: 'Sign', family_members: 'Member' },
    empty: {
      office: 'Fill in the name and kind of the place.',
      regions:
        'First add the whole, then the counties and parks in it; codes are offered by the name.',
      departments:
        'Add who answers for indicators; indicators then choose among them. An office without may leave it empty.',
      comparison_groups:
        'A group says which regions are ranked against one another. Add regions first, then tick them.',
      indicators:
        'An indicator has a name, a unit, a measure and a direction; departments and groups are chosen here once they are there.',
      families:
        'Only needed for tables of net entries, prices and household figures; leave it empty otherwise.',
      family_members: 'Add the family first, then its members: a row for each role.',
      paths:
        'Without paths every month counts alike. A path has a row for each month; December must be there.',
      missing_symbols: 'What blank cells and dashes mean: offices differ. * is any office.',
    },
  },
});

export const words = inLanguage({
  zh: {
    documentTitle: (table: string) => `${table} · 数据字典 · 通报`,
    noTable: (table: string) => ({
      title: '字典里没有这张表',
      detail: `没有叫“${table}”的表。请从“数据字典”进入。`,
    }),
    empty: {
      title: (table: string) => `还没有${table}`,
      how: tables.empty,
      readFile: '导入文件',
    },
    list: {
      find: '查找',
      findIn: (count: number) => `在 ${count} 条里查找：名称、编号、别名、代码`,
      add: (table: string) => `加${table}`,
      all: '看全部',
      addFound: (name: string) => `加一条“${name}”`,
      nothingFound: (query: string) => `没有找到“${query}”`,
      nameHead: '名称',
      head: tables.heads,
      place: '次序',
      order: '次序就是各表和页面里的先后：用右边的箭头，或选中名称后按 Alt+↑、Alt+↓。',
      orderWhole: '查找时不能调次序；请先看全部。',
      up: '上移',
      down: '下移',
      moved: (name: string, way: -1 | 1) => `“${name}”${way === -1 ? '上' : '下'}移了一位。`,
      wrong: (count: number) => `${count} 处不对`,
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
      place: '排在哪里',
      first: '最前面',
      after: (name: string) => `${name} 之后`,
      submit: '确定',
      busy: '正在核对……',
      cancel: '取消',
      close: '关闭',
      added: (name: string) => (name === '' ? '已加，还没有保存。' : `“${name}”已加，还没有保存。`),
      put: (name: string) => (name === '' ? '已改，还没有保存。' : `“${name}”已改，还没有保存。`),
      wrong: (count: number) =>
        `已放进未保存的改动，但有 ${count} 处不对，标在各格下面。改好再确定，也可以先关闭，以后再改。`,
    },
    codes: {
      label: '按名称找到的行政区划代码',
      source: (source: string, year: string | number) => `${source}，${year}年`,
    },
    end: {
      title: '不再用这一条……',
      retire: '停用：在上面填“用到哪个月”。以前公布的照旧，以后各期不再要它的数，排位也不再等它。',
      references: (count: number) => `有 ${count} 处用到它：`,
      used: (figures: number, releases: number) =>
        `它有 ${figures} 个数（${releases} 期），不能删去或合并，可以停用。`,
      usedStays: (figures: number, releases: number) =>
        `它有 ${figures} 个数（${releases} 期），不能删去或合并；把指标改给别的部门，以后就不再要它。`,
      into: '并入',
      choose: '选另一条',
      merge: '合并',
      mergeWhat: (count: number) =>
        `${count > 0 ? `用到它的 ${count} 处改用另一条，` : ''}它的名称成为另一条的别名，这一条去掉。`,
      remove: '删去',
      removeNot: '还有别处用到它：请先改那里，或者用合并。',
      removed: (name: string) => `“${name}”已删去，还没有保存。`,
      merged: (name: string, into: string) => `“${name}”已并入“${into}”，还没有保存。`,
    },
  },
  en: {
    documentTitle: (table) => `${table} · Dictionary · Tongbao`,
    noTable: (table) => ({
      title: 'The dictionary has no such table',
      detail: `No table is called “${table}”. Go on from the page of the dictionary.`,
    }),
    empty: {
      title: (table) => `${table}: none yet`,
      how: tables.empty,
      readFile: 'Read a file in',
    },
    list: {
      find: 'Find',
      findIn: (count) => `Find in ${count} rows: name, id, other names, code`,
      add: (table) => `Add: ${table}`,
      all: 'Show all',
      addFound: (name) => `Add “${name}”`,
      nothingFound: (query) => `Nothing is found for “${query}”`,
      nameHead: 'Name',
      head: tables.heads,
      place: 'Order',
      order:
        'Their order is that of tables and pages: use the arrows at the right, or Alt+↑ and Alt+↓ on a name.',
      orderWhole: 'Rows are put in order while all are shown.',
      up: 'Move up',
      down: 'Move down',
      moved: (name, way) => `“${name}” went one place ${way === -1 ? 'up' : 'down'}.`,
      wrong: (count) => (count === 1 ? '1 cell is wrong' : `${count} cells are wrong`),
      until: (month) => `until ${month}`,
      noName: '(no name)',
      blankCell: '(blank cell)',
    },
    form: {
      add: (table) => `Add: ${table}`,
      required: 'required',
      blank: '(blank)',
      unknown: (text) => `“${text}” (there is no such row)`,
      findAmong: (count) => `Type a name: one of ${count}`,
      all: 'All',
      none: 'None',
      english: 'In English',
      expected: (text) => `Expected: ${text}. `,
      place: 'Its place',
      first: 'before all others',
      after: (name) => `after ${name}`,
      submit: 'OK',
      busy: 'Checking …',
      cancel: 'Cancel',
      close: 'Close',
      added: (name) =>
        name === '' ? 'Added, not saved yet.' : `“${name}” was added, not saved yet.`,
      put: (name) =>
        name === '' ? 'Changed, not saved yet.' : `“${name}” is changed, not saved yet.`,
      wrong: (count) =>
        `It is among the changes, but ${count === 1 ? '1 cell is' : `${count} cells are`} wrong, as marked below. Mend and press OK, or close the form and come back later.`,
    },
    codes: {
      label: 'Codes that are found by the name',
      source: (source, year) => `${source}, ${year}`,
    },
    end: {
      title: 'No longer used …',
      retire:
        'To retire it, fill in “Last month” above. What was published stays; later releases do not ask for it, and ranks do not wait for it.',
      references: (count) => `It is used in ${count === 1 ? '1 place' : `${count} places`}:`,
      usedStays: (figures, releases) =>
        `${figures} figures of ${releases === 1 ? '1 release' : `${releases} releases`} rest on it: it cannot be taken away or merged. Let another answer for its indicators, and it is asked for no longer.`,
      used: (figures, releases) =>
        `It has ${figures} figures (in ${releases === 1 ? '1 release' : `${releases} releases`}), so it can neither go nor be merged: retire it.`,
      into: 'Merge into',
      choose: 'choose one',
      merge: 'Merge',
      mergeWhat: (count) =>
        `${count > 0 ? `The ${count === 1 ? 'place' : `${count} places`} that use it use the other one, ` : ''}its names become other names of the other one, and it goes.`,
      remove: 'Remove',
      removeNot: 'Other rows still use it: change them first, or merge.',
      removed: (name) => `“${name}” is removed, not saved yet.`,
      merged: (name, into) => `“${name}” is merged into “${into}”, not saved yet.`,
    },
  },
});
