import { inLanguage } from '#lib/language/language.ts';

/** What the form of facts says. */
export const formWords = inLanguage({
  zh: {
    title: '填写情况',
    note: '只填规则要的；分数由程序算',
    side: '评分方',
    sides: { checked: '核定', self: '自查' },
    soFar: (points: string, given: number, asked: number) =>
      `核定已计 ${points} 分，${asked} 项填了 ${given} 项`,
    fields: {
      target: '目标值',
      value: '情况',
      event: '同一事件',
      evidence: '佐证材料',
      judgedBy: '评定人',
    },
    save: (count: number) => (count === 0 ? '保存' : `保存 ${count} 项`),
    remove: '取消',
    restore: '恢复',
    hand: '报送自查',
    handed: '自查已报送。',
    saved: '已保存。',
    waiting: '已送审，审过以后生效。',
  },
  en: {
    title: 'Tell facts',
    note: 'only what the rules ask; points are computed',
    side: 'Whose',
    sides: { checked: 'Checked', self: 'Own' },
    soFar: (points, given, asked) => `checked so far ${points} points, ${given} of ${asked} facts`,
    fields: {
      target: 'target',
      value: 'fact',
      event: 'one event',
      evidence: 'evidence',
      judgedBy: 'judged by',
    },
    save: (count) => (count === 0 ? 'Save' : `Save ${count}`),
    remove: 'Take away',
    restore: 'Keep',
    hand: 'Hand in own score',
    handed: 'The own score is handed in.',
    saved: 'Saved.',
    waiting: 'Sent to review; it counts once it is approved.',
  },
});
