import { inLanguage } from '#lib/language/language.ts';

const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);
const figures = (count: number) => (count === 1 ? '1 unlikely value' : `${count} unlikely values`);

/** What the page of a table says round its grid; sentences about its cells are in words.ts. */
export const says = inLanguage({
  zh: {
    documentTitle: (table: string, period: string) => `录入${table}，${period} · 通报`,
    byHand: '手工录入',
    how: '怎么填',
    howTo:
      '白底的“目标”和“实际完成”可以填，差距和排位随着算。直接打字就替换，F2 或双击接着改，Enter 到下一行，Tab 到下一格，Esc 不改了，Delete 清空；Shift 加方向键或拖动选一块，Ctrl+C、Ctrl+V 与 Excel、WPS 互相复制，Ctrl+Z 撤销，Ctrl+S 保存。没有数据就留空，或写“-”。',
    grid: (table: string) => `${table}，可以填写`,
    changed: '（已改）',
    columns: { actual: '实际完成', target: '目标' },
    wasBlank: '打开时是空白',
    was: (text: string) => `打开时 ${text}`,
    workingOut: '正在算……',
    notRanked: '不参加排位',
    undo: '撤销',
    redo: '重做',
    touch: '填写',
    below: '下一行',
    leave: (count: number) =>
      `改了 ${count} 格，还没有保存。离开这一页吗？填的会在这台电脑上留着。`,
    renewed: '取了最新的表，您填的都在，请核对后保存。',
    renewedClashing: (count: number) =>
      `取了最新的表。您填的有 ${count} 格别人也改过，现在是您的：请逐格核对后保存。`,
    putBack: (count: number) => `放回了 ${count} 格。`,
    failed: '差距和排位暂时算不出：',
    failedRest: '填的不受影响。',
    tryAgain: '请再试一次。',
    kept: {
      label: '上次没有保存的',
      rows: (moment: string, rows: number) => `${moment} 填了 ${rows} 行，没有保存`,
      older: '；这张表后来又改过，放回后请核对',
      stop: '。',
      putBack: '放回',
      forget: '丢掉',
    },
    save: {
      label: '保存到草稿',
      unchanged: '还没有改动。',
      unread: (count: number) => `有 ${count} 格读不懂，改正后才能保存。`,
      unlikely: (count: number) => `有 ${count} 个数不合常情。请改正；核对无误的，请写明理由。`,
      saved: (count: number) => `已保存 ${count} 格到草稿。`,
      between: '、',
      followed: '的排位随着改了。',
      preview: '查看影响',
      back: '回到编制',
      others: '录入别的表',
      renew: '取最新的表，保留我填的',
      reason: (count: number) => `${count} 个数不合常情，仍要保存的理由`,
      note: '备注',
      noteHint: '可不写：数从哪里来，为什么改',
      busy: '正在保存……',
      changed: (count: number) =>
        `改了 ${count} 格。只进草稿：审核、发布之后才公开，此前随时可以撤销。`,
      failed: { title: '没有存成', detail: '填的都还在，请再试一次。' },
    },
    copied: (rows: number, columns: number) => `复制了 ${rows} 行 × ${columns} 列。`,
    nothingToUndo: '没有可以撤销的了。',
    nothingToRedo: '没有可以重做的了。',
    undid: (count: number) => `撤销了 ${count} 格。`,
    redid: (count: number) => `重做了 ${count} 格。`,
  },
  en: {
    documentTitle: (_, period) => `Enter figures, ${period} · Tongbao`,
    byHand: 'Enter by hand',
    how: 'How to enter figures',
    howTo:
      'Targets and actuals on white can be entered; gaps and ranks follow. Typing replaces, F2 or a double click edits, Enter goes to the next line, Tab to the next cell, Esc leaves the cell as it was, Delete clears it. Shift with the arrow keys or dragging selects a block, Ctrl+C and Ctrl+V copy from and to Excel or WPS, Ctrl+Z undoes, Ctrl+S saves. Where there is no figure leave it blank or write “-”.',
    grid: () => 'Figures to be entered',
    changed: ' (changed)',
    columns: { actual: 'Actual', target: 'Target' },
    wasBlank: 'blank when opened',
    was: (text) => `${text} when opened`,
    workingOut: 'Working out …',
    notRanked: 'not ranked',
    undo: 'Undo',
    redo: 'Redo',
    touch: 'Entering',
    below: 'Next line',
    leave: (count) =>
      `You changed ${cells(count)} and have not saved. Leave this page? What you entered is kept on this computer.`,
    renewed: 'This is the newest table, with all that you entered. Check it, then save.',
    renewedClashing: (count) =>
      `This is the newest table. ${count === 1 ? '1 cell you entered was' : `${count} cells you entered were`} changed by others too and now hold what you entered: check them one by one, then save.`,
    putBack: (count) => `${cells(count)} put back.`,
    failed: 'Gaps and ranks cannot be worked out just now: ',
    failedRest: ' What you entered is safe.',
    tryAgain: 'Try again.',
    kept: {
      label: 'Not saved last time',
      rows: (moment, rows) =>
        `${rows === 1 ? '1 line' : `${rows} lines`} entered ${moment} and not saved`,
      older: '; the table was changed since: check it once they are put back',
      stop: '.',
      putBack: 'Put back',
      forget: 'Forget',
    },
    save: {
      label: 'Save to the draft',
      unchanged: 'Nothing is changed yet.',
      unread: (count) =>
        `${cells(count)} cannot be read; it can be saved once ${count === 1 ? 'it is' : 'they are'} mended.`,
      unlikely: (count) =>
        `There ${count === 1 ? 'is' : 'are'} ${figures(count)}. Mend; if right, say why.`,
      saved: (count) => `${cells(count)} saved to the draft. `,
      between: ', ',
      followed: ': ranks changed with it.',
      preview: 'Preview consequences',
      back: 'Back to the edition',
      others: 'Enter other tables',
      renew: 'Get the newest table, keep what I entered',
      reason: (count) => `Why save ${figures(count)} all the same?`,
      note: 'Note',
      noteHint: ' optional: where the figures come from, why they change',
      busy: 'Saving …',
      changed: (count) =>
        `${cells(count)} changed. Into the draft only: public once approved and published, and can be undone until then.`,
      failed: {
        title: 'That was not saved',
        detail: 'What you entered is still there. Try again.',
      },
    },
    copied: (rows, columns) => `${rows} × ${columns} cells copied.`,
    nothingToUndo: 'There is nothing left to undo.',
    nothingToRedo: 'There is nothing left to redo.',
    undid: (count) => `${cells(count)} undone.`,
    redid: (count) => `${cells(count)} redone.`,
  },
});
