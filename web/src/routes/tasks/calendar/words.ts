import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '任务日历 · 通报',
    lede: (month: string, count: number) =>
      count === 0 ? `${month}无到期任务。` : `${month}到期 ${count} 项次。`,
    kicker: '按日列到期任务',
    all: '任务列表',
    file: '任务日历',
    subscribe: '订阅日历（ICS）',
    before: '上个月',
    after: '下个月',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    weekdayNames: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
    caption: (month: string) => `${month}到期的任务，按星期排列`,
    more: (count: number) => `另有 ${count} 项`,
    count: (count: number) => `${count} 项`,
    filtered: (names: string) => `只看：${names}`,
    clear: '显示全部',
  },
  en: {
    documentTitle: 'Task calendar · Tongbao',
    lede: (month, count) =>
      count === 0 ? `No tasks are due in ${month}.` : `${count} due in ${month}.`,
    kicker: 'Tasks by due date',
    all: 'List of tasks',
    file: 'task calendar',
    subscribe: 'Subscribe (ICS)',
    before: 'Previous month',
    after: 'Next month',
    weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    caption: (month) => `Tasks due in ${month}, by week`,
    more: (count) => `${count} more`,
    count: (count) => String(count),
    filtered: (names) => `only: ${names}`,
    clear: 'show all',
  },
});
