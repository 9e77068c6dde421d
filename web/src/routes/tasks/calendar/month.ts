import { weekdayOf } from '#domain/day.ts';
import { shiftDay } from '#domain/tasks/days.ts';
import type { TaskCalendar } from '#server/schemas/tasks.ts';

type Item = TaskCalendar['items'][number];

export interface CalendarDay {
  day: string;
  /** Of the month that is shown; else it fills up a week. */
  isInMonth: boolean;
  items: readonly Item[];
}

/** The weeks of a month, from Monday, each day with what falls due on it. */
export function weeksOf({ from, to, items }: Omit<TaskCalendar, 'on'>): CalendarDay[][] {
  const byDay = Map.groupBy(items, ({ day }) => day);
  const weeks: CalendarDay[][] = [];
  for (let day = shiftDay(from, 1 - weekdayOf(from)); day <= to; day = shiftDay(day, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const one = shiftDay(day, index);
        const isInMonth = one >= from && one <= to;
        return { day: one, isInMonth, items: byDay.get(one) ?? [] };
      }),
    );
  }
  return weeks;
}
