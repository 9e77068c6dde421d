import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** Days that are holidays or worked, other than the week says: by the year. */
export const DAY_CALENDARS: LedgerShape = {
  kind: 'day-calendars',
  name: { zh: '工作日历', en: 'Working days' },
  help: { zh: '放假和调休上班的日子', en: 'Holidays, and days worked in their place' },
  columns: [
    column('year', ['年份', 'Year'], 'year', { required: true }),
    column('date', ['日期', 'Date'], 'date', { required: true }),
    column('kind', ['放假或上班', 'Off or worked'], 'choice', {
      required: true,
      choices: [
        { value: 'off', name: { zh: '休', en: 'Off' } },
        { value: 'worked', name: { zh: '班', en: 'Worked' } },
      ],
    }),
    column('name', ['节日', 'Holiday'], 'text'),
    column('notice', ['放假通知', 'Notice'], 'text', {
      help: {
        zh: '国务院办公厅放假通知的文号；以后又有通知改动的日子，写后一个通知',
        en: 'The number of the State Council’s notice; of a day that a later one changed, the later',
      },
    }),
  ],
  keys: ['date'],
  subject: 'year',
  marks: ['放假或上班'],
};
