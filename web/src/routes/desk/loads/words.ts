import type { Load } from '#server/schemas/desk.ts';
import { formatMoment } from '#lib/format/moment.ts';
import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '导入记录 · 通报',
    title: '导入记录',
    about: '每个数都由某一次导入带来。导入可以整次撤销，撤销也是一次导入，都留在这里。',
    nothing: '还没有导入过',
    nothingCure: '在工作台编制并发布一期，或在服务器上运行 npm run load -- data。',
    caption: '全部导入，新的在前',
    heads: {
      load: '导入',
      at: '时间',
      by: '谁',
      note: '缘由',
      releases: '通报',
      figures: '数值',
      state: '现状',
    },
    between: '、',
    load: (id: number) => `第 ${id} 次`,
    loadTitle: (id: number, isUndo: boolean) => `第 ${id} 次导入${isUndo ? '：撤销' : ''}`,
    loadDocumentTitle: (id: number) => `第 ${id} 次导入 · 通报`,
    undid: (ids: string) => `撤销了第 ${ids} 次`,
    undoneBy: (id: number) => `已被第 ${id} 次撤销`,
    counts: '有效',
    figures: (count: number) => `${count} 个数`,
    described: (id: number, at: string, by: string, note: string, about: string) =>
      `第 ${id} 次导入，${at}，${by}，${note || '未写缘由'}（${about}）`,
    sameAsBefore: (first: number) => `现在的全部数据与第 ${first} 次导入之前完全相同。`,
    othersSince: (first: number) =>
      `第 ${first} 次之后还有与它无关的导入仍然有效，所以现在的校验值与那之前不同。`,
    seeBefore: '看这之前的数据',
    seeAfter: '看这之后的数据',
    undoThis: '撤销这次导入',
    changed: (count: string) => `新增或改动 ${count} 个`,
    later: '之后的导入',
    noLater: '没有哪次导入建立在它之上',
    laterRest: '撤销它，要连同这些一并撤销：它们沿用了它带来的内容。',
    hashBefore: '之前的校验值',
    hashNow: '现在的校验值',
    hashAfterUndo: '撤销后的校验值',
    sameNow: '✓ 现在的全部数据与这次导入之前完全相同。',
    hashAbout: '校验值是全部数据的 SHA-256：只看内容，不看由哪次导入带来。',
    copied: '已复制全文',
    copy: '复制',
    whole: (label: string) => `${label}的全文`,
    undone: '已撤销',
    undoneLoads: (ids: string) => `第 ${ids} 次导入。`,
    before: '之前',
    now: '现在',
    undoTitle: (id: number) => `撤销第 ${id} 次导入`,
    willUndo: '将要撤销：',
    withLater: (count: number) => `一并撤销之后的 ${count} 次导入：它们沿用了这一次带来的内容`,
    consequence: '撤销立即生效，读者看到的是没有它的数据。原来的数不删除，在修订记录里标明已撤销。',
    why: '为什么撤销',
    whyHint: '读者在修订记录里看到，如：某县的表装错了月份',
    busy: '正在撤销……',
    undo: '撤销',
    keep: '不撤销',
  },
  en: {
    documentTitle: 'Loads · Tongbao',
    title: 'Loads',
    about:
      'Every figure came with a load. A load can be undone as a whole; that is a load too, and all are kept here.',
    nothing: 'Nothing has been loaded yet',
    nothingCure:
      'Prepare and publish a release at the desk, or run npm run load -- data on the server.',
    caption: 'All loads, newest first',
    heads: {
      load: 'Load',
      at: 'When',
      by: 'Who',
      note: 'Reason',
      releases: 'Releases',
      figures: 'Figures',
      state: 'State',
    },
    between: ', ',
    load: (id) => `Load ${id}`,
    loadTitle: (id, isUndo) => `Load ${id}${isUndo ? ': an undo' : ''}`,
    loadDocumentTitle: (id) => `Load ${id} · Tongbao`,
    undid: (ids) => `undid load ${ids}`,
    undoneBy: (id) => `undone by load ${id}`,
    counts: 'counts',
    figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    described: (id, at, by, note, about) =>
      `Load ${id}, ${at}, ${by}, ${note || 'no reason given'} (${about})`,
    sameAsBefore: (first) => `All data are now exactly as they were before load ${first}.`,
    othersSince: (first) =>
      `Loads after ${first} that have nothing to do with it still count, so the hash is another than before it.`,
    seeBefore: 'The data before it',
    seeAfter: 'The data after it',
    undoThis: 'Undo this load',
    changed: (count) => `${count} added or changed`,
    later: 'Later loads',
    noLater: 'No later load rests on it',
    laterRest: 'To undo it these must be undone with it: they rest on what it brought.',
    hashBefore: 'Hash before',
    hashNow: 'Hash now',
    hashAfterUndo: 'Hash after the undo',
    sameNow: '✓ All data are now exactly as they were before this load.',
    hashAbout:
      'The hash is the SHA-256 of all data: of their contents, whichever load brought them.',
    copied: 'Copied in full',
    copy: 'Copy',
    whole: (label) => ` ${label} in full`,
    undone: 'Undone:',
    undoneLoads: (ids) => ` load ${ids}. `,
    before: 'Before',
    now: 'Now',
    undoTitle: (id) => `Undo load ${id}`,
    willUndo: 'This will be undone:',
    withLater: (count) =>
      `Undo the ${count === 1 ? 'later load' : `${count} later loads`} with it, which rest on what it brought`,
    consequence:
      'It takes effect at once: readers see the data without it. The figures are not deleted; their history says that they were undone.',
    why: 'Why is it undone?',
    whyHint: 'Shown to readers in the history of each figure',
    busy: 'Undoing …',
    undo: 'Undo',
    keep: 'Keep it',
  },
});

export type LoadState = 'counts' | 'undone' | 'undo';

export function stateOf({ kind, undoneBy }: Pick<Load, 'kind' | 'undoneBy'>): LoadState {
  if (kind === 'undo') return 'undo';
  return undoneBy === null ? 'counts' : 'undone';
}

/** @example stateWords(load) // '已被第 3 次撤销' */
export function stateWords(load: Pick<Load, 'kind' | 'undoneBy' | 'undid'>): string {
  switch (stateOf(load)) {
    case 'undo':
      return words.undid(load.undid.join(words.between));
    case 'undone':
      return words.undoneBy(load.undoneBy ?? 0);
    case 'counts':
      return words.counts;
  }
}

/** What will be taken back, on one line: 第 2 次导入，2026-02-01 09:00，zhao，更正（2019-06，3 个数）. */
export function describeLoad({ id, at, by, note, releases, figures }: Load): string {
  const about = [...releases, words.figures(figures)].join(words.between);
  return words.described(id, formatMoment(at), by, note, about);
}

/** @example shortHash('0123456789abcdef…') // '0123456789ab' */
export const shortHash = (hash: string) => hash.slice(0, 12);

/**
 * What an undo proves: the hash of all data is the one of before, unless loads that have nothing to do
 * with it came after.
 */
export function verdictOf(undone: readonly number[], hash: string, hashBefore: string): string {
  const first = Math.min(...undone);
  return hash === hashBefore ? words.sameAsBefore(first) : words.othersSince(first);
}
