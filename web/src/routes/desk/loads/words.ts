import type { Load } from '#server/schemas/desk.ts';
import { formatMoment } from '#lib/format/moment.ts';
import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '导入记录 · 通报',
    title: '导入记录',
    about: '历次导入和撤销的记录。任何一次导入都可以整次撤销。',
    nothing: '尚未导入',
    nothingCure: '在工作台编制并发布一期，或在服务器上运行 npm run load -- data。',
    caption: '全部导入，新的在前',
    heads: {
      load: '导入',
      at: '时间',
      by: '操作人',
      note: '原因',
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
      `第 ${id} 次导入，${at}，${by}，${note || '未写原因'}（${about}）`,
    sameAsBefore: (first: number) => `现在的全部数据与第 ${first} 次导入之前完全相同。`,
    othersSince: (first: number) =>
      `第 ${first} 次之后另有无关的导入仍然有效，校验值因此与之前不同。`,
    seeBefore: '查看导入前的数据',
    seeAfter: '查看导入后的数据',
    undoThis: '撤销这次导入',
    changed: (count: string) => `新增或改动 ${count} 个`,
    later: '之后的导入',
    noLater: '没有后续导入以其为基础',
    laterRest: '以下导入沿用其内容，须一并撤销。',
    hashBefore: '之前的校验值',
    hashNow: '现在的校验值',
    hashAfterUndo: '撤销后的校验值',
    sameNow: '✓ 现在的全部数据与这次导入之前完全相同。',
    hashAbout: '校验值为全部数据内容的 SHA-256。',
    copied: '已复制全文',
    copy: '复制',
    whole: (label: string) => `${label}的全文`,
    undone: '已撤销',
    undoneLoads: (ids: string) => `第 ${ids} 次导入。`,
    before: '之前',
    now: '现在',
    undoTitle: (id: number) => `撤销第 ${id} 次导入`,
    willUndo: '将要撤销：',
    withLater: (count: number) => `一并撤销之后的 ${count} 次导入（沿用本次内容）`,
    consequence: '撤销立即生效；原数不删除，在修订记录中标明已撤销。',
    why: '撤销理由',
    whyHint: '在修订记录中公开，如：某县的表导入了其他月份',
    busy: '正在撤销……',
    undo: '撤销',
    keep: '不撤销',
  },
  en: {
    documentTitle: 'Loads · Tongbao',
    title: 'Loads',
    about: 'Record of loads and undos. Any load can be undone as a whole.',
    nothing: 'Nothing loaded yet',
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
    counts: 'in force',
    figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    described: (id, at, by, note, about) =>
      `Load ${id}, ${at}, ${by}, ${note || 'no reason given'} (${about})`,
    sameAsBefore: (first) => `All data are now exactly as they were before load ${first}.`,
    othersSince: (first) =>
      `Unrelated loads after ${first} remain in force, so the hash differs from that before it.`,
    seeBefore: 'Data before',
    seeAfter: 'Data after',
    undoThis: 'Undo this load',
    changed: (count) => `${count} added or changed`,
    later: 'Later loads',
    noLater: 'No later load depends on it',
    laterRest: 'These depend on it and must be undone with it.',
    hashBefore: 'Hash before',
    hashNow: 'Hash now',
    hashAfterUndo: 'Hash after the undo',
    sameNow: '✓ All data are now exactly as they were before this load.',
    hashAbout: 'SHA-256 of the contents of all data.',
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
      `Also undo the ${count === 1 ? 'later load' : `${count} later loads`} that ${count === 1 ? 'depends' : 'depend'} on it`,
    consequence:
      'Takes effect at once. Figures are not deleted; their revisions show that they were undone.',
    why: 'Reason for the undo',
    whyHint: 'Shown in the revisions of each figure',
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
