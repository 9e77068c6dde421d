import { isLate, type Standing } from './state.ts';

/** How many of some tasks stand how: what a row of a table by unit, list or place says. */
export interface TaskTally {
  tasks: number;
  /** Whose day is over, with nothing told of it. */
  unreported: number;
  /** Told of, and not done in time. */
  overdue: number;
  dueSoon: number;
  doneOnTime: number;
  doneLate: number;
  /** The most days that one of them is late by. */
  mostDaysLate: number;
}

/** @example tallyTasks([overdue by 5 days, done]) // { tasks: 2, overdue: 1, doneOnTime: 1, mostDaysLate: 5, … } */
export function tallyTasks(standings: readonly Pick<Standing, 'state' | 'daysLate'>[]): TaskTally {
  const of = (state: Standing['state']) => standings.filter((one) => one.state === state).length;
  const late = standings.filter(({ state }) => isLate(state)).map(({ daysLate }) => daysLate);
  return {
    tasks: standings.length,
    unreported: of('overdue-unreported'),
    overdue: of('overdue'),
    dueSoon: of('due-soon'),
    doneOnTime: of('done'),
    doneLate: of('done-late'),
    mostDaysLate: Math.max(0, ...late),
  };
}
