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
    inBrowser: '没有登录，只存在这个浏览器里',
    count: (count) => `${count} 个`,
    name: '给现在的查询起个名字',
    save: '存下',
    none: '还没有。设好条件，起个名字存下，下次一点就开。',
    saved: (name) => `“${name}”已存下`,
    notKept: '浏览器不许保存，这份单子关上页面就没有了。',
    rename: (name) => `给“${name}”改名`,
    renameWord: '改名',
    newName: '新名字',
    done: '完成',
    drop: (name) => `删除“${name}”`,
    dropWord: '删除',
    dropped: (name) => `“${name}”已删除`,
    undo: '撤销',
    current: '正在看',
    share: (name) => `“${name}”给谁看`,
    sharings: { none: '只自己用', link: '有链接的都能开', office: '全单位可见' },
    by: (owner) => `${owner}存`,
    link: (name) => `“${name}”的链接`,
    takeAlong: (count) => `把这个浏览器里的 ${count} 个转到我的账号`,
    takenAlong: (count) => `${count} 个已转到账号`,
    opened: (name, owner) => (owner === '' ? `查询“${name}”` : `查询“${name}”（${owner}存）`),
    edited: '条件已改动',
    replace: '存下改动',
    asked: (names) => `存时所查：${names.join('、')}。`,
    changed: '存下以后有变化：',
    kinds: { indicator: '指标', region: '地区', department: '部门', release: '通报' },
    changes: {
      gone: (name) => `“${name}”已不在目录里`,
      retired: (name) => `“${name}”已停用，只有以前的数`,
      renamed: (name, now) => `“${name}”现名“${now ?? ''}”`,
    },
    notFound: '没有这个存下的查询，或没有给你看。下面是全部数据。',
  },
  en: {
    title: 'Saved queries',
    inBrowser: 'not signed in: kept in this browser alone',
    count: (count) => String(count),
    name: 'A name for the present query',
    save: 'Save',
    none: 'None yet. Set up a query, give it a name, and open it next time with one click.',
    saved: (name) => `“${name}” is saved`,
    notKept: 'The browser keeps nothing; this list is gone when the page is closed.',
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
    sharings: { none: 'for me alone', link: 'whoever has the link', office: 'all of the office' },
    by: (owner) => `by ${owner}`,
    link: (name) => `Link to “${name}”`,
    takeAlong: (count) => `Move the ${count} of this browser to my account`,
    takenAlong: (count) => `${count} moved to the account`,
    opened: (name, owner) => (owner === '' ? `Query “${name}”` : `Query “${name}”, by ${owner}`),
    edited: 'changed since',
    replace: 'Save the change',
    asked: (names) => `It asked for: ${names.join(', ')}.`,
    changed: 'Since it was saved:',
    kinds: { indicator: 'Indicator', region: 'Region', department: 'Department', release: 'Release' },
    changes: {
      gone: (name) => `“${name}” is no longer in the dictionary`,
      retired: (name) => `“${name}” is retired and has past figures alone`,
      renamed: (name, now) => `“${name}” is now called “${now ?? ''}”`,
    },
    notFound: 'There is no such saved query, or it is not shared with you. Below are all data.',
  },
});
