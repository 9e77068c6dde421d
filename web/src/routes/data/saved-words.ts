import type { Sharing } from '#domain/saved-queries.ts';
import { inLanguage } from '#lib/language/language.ts';

interface Words {
  title: string;
  inBrowser: string;
  count: (count: number) => string;
  name: string;
  save: string;
  none: string;
  saved: (name: string) => string;
  replaced: (name: string) => string;
  taken: (name: string) => string;
  notKept: string;
  rename: (name: string) => string;
  renameWord: string;
  newName: string;
  done: string;
  drop: (name: string) => string;
  dropWord: string;
  dropped: (name: string) => string;
  undo: string;
  current: string;
  share: (name: string) => string;
  sharings: Record<Sharing, string>;
  by: (owner: string) => string;
  link: (name: string) => string;
  takeAlong: (count: number) => string;
  takenAlong: (count: number) => string;
  opened: (name: string, owner: string) => string;
  edited: string;
  replace: string;
  asked: (names: readonly string[]) => string;
  changed: string;
  kinds: Record<'indicator' | 'region' | 'department' | 'release', string>;
  changes: Record<'gone' | 'retired' | 'renamed', (name: string, now: string | null) => string>;
  notFound: string;
}

/** Words of the saved queries. */
export const savedWords = inLanguage<Words>({
  zh: {
    title: '已存查询',
    inBrowser: '未登录，仅保存于本浏览器',
    count: (count) => `${count} 个`,
    name: '查询名称',
    save: '保存查询',
    none: '尚无。设定条件后可命名保存。',
    saved: (name) => `“${name}”已保存`,
    replaced: (name) => `“${name}”已保存，替换了原有的同名查询`,
    taken: (name) => `已有名为“${name}”的查询，请换一个名称`,
    notKept: '浏览器无法保存，关闭页面即清除。',
    rename: (name) => `重命名“${name}”`,
    renameWord: '重命名',
    newName: '新名称',
    done: '完成',
    drop: (name) => `删除“${name}”`,
    dropWord: '删除',
    dropped: (name) => `“${name}”已删除`,
    undo: '撤销',
    current: '当前',
    share: (name) => `“${name}”的共享范围`,
    sharings: { none: '仅本人', link: '有链接者可见', office: '全单位可见' },
    by: (owner) => `${owner}存`,
    link: (name) => `“${name}”的链接`,
    takeAlong: (count) => `将本浏览器的 ${count} 个转入我的账号`,
    takenAlong: (count) => `${count} 个已转到账号`,
    opened: (name, owner) => (owner === '' ? `查询“${name}”` : `查询“${name}”（${owner}存）`),
    edited: '条件已改动',
    replace: '保存改动',
    asked: (names) => `保存时的条件：${names.join('、')}。`,
    changed: '保存后有变化：',
    kinds: { indicator: '指标', region: '地区', department: '部门', release: '通报' },
    changes: {
      gone: (name) => `“${name}”已不在字典中`,
      retired: (name) => `“${name}”已停用，仅有以前的数`,
      renamed: (name, now) => `“${name}”现名“${now ?? ''}”`,
    },
    notFound: '没有该查询或未共享。以下为全部数据。',
  },
  en: {
    title: 'Saved queries',
    inBrowser: 'not signed in: kept in this browser only',
    count: (count) => String(count),
    name: 'Name of the query',
    save: 'Save',
    none: 'None yet. Set up a query and save it under a name.',
    saved: (name) => `“${name}” is saved`,
    replaced: (name) => `“${name}” is saved in place of the one of that name`,
    taken: (name) => `There is a query called “${name}”. Choose another name.`,
    notKept: 'This browser cannot keep the list; it is lost when the page is closed.',
    rename: (name) => `Rename “${name}”`,
    renameWord: 'Rename',
    newName: 'New name',
    done: 'Done',
    drop: (name) => `Delete “${name}”`,
    dropWord: 'Delete',
    dropped: (name) => `“${name}” is deleted`,
    undo: 'Undo',
    current: 'shown now',
    share: (name) => `Who may open “${name}”`,
    sharings: { none: 'only me', link: 'anyone with the link', office: 'the whole office' },
    by: (owner) => `by ${owner}`,
    link: (name) => `Link to “${name}”`,
    takeAlong: (count) => `Move the ${count} of this browser to my account`,
    takenAlong: (count) => `${count} moved to the account`,
    opened: (name, owner) => (owner === '' ? `Query “${name}”` : `Query “${name}”, by ${owner}`),
    edited: 'changed since',
    replace: 'Save the change',
    asked: (names) => `Filters as saved: ${names.join(', ')}.`,
    changed: 'Since it was saved:',
    kinds: { indicator: 'Indicator', region: 'Region', department: 'Department', release: 'Release' },
    changes: {
      gone: (name) => `“${name}” is no longer in the dictionary`,
      retired: (name) => `“${name}” is retired and has past figures alone`,
      renamed: (name, now) => `“${name}” is now called “${now ?? ''}”`,
    },
    notFound: 'No such saved query, or it is not shared with you. All data are shown.',
  },
});
