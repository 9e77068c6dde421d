import { inLanguage } from '#lib/language/language.ts';

/** What the buttons of the procedure say. */
export const actWords = inLanguage({
  zh: {
    acts: {
      checked: '评分完成',
      approved: '审定结果',
      published: '公布结果',
      withdrawn: '撤回公布',
    },
    done: '已办。',
    waiting: '已送审，审过以后生效。',
  },
  en: {
    acts: {
      checked: 'Scoring is done',
      approved: 'Approve the results',
      published: 'Publish the results',
      withdrawn: 'Withdraw the results',
    },
    done: 'Done.',
    waiting: 'Sent to review; it counts once it is approved.',
  },
});
