import { chineseDate } from './document.ts';
import { chineseNumeral } from './numerals.ts';
import { plain, type Block, type Section } from './text.ts';

/** A task whose day is over, as the bulletin urges it on. */
export interface UrgedTask {
  /** Who answers for it first, and with whom. */
  unit: string;
  others: readonly string[];
  /** Where it stands: the list, and the number in it. */
  list: string;
  no: string;
  title: string;
  due: string;
  daysLate: number;
  /** Told of, and not done: without a report nobody knows whether it is. */
  isReported: boolean;
  /** Which time of what recurs, and how many times in all are open. */
  occasion: string | null;
  open: number;
}

/**
 * 三、督办事项: what is late on a day, by unit. Who has most comes first, then who is late the longest.
 * @param no of the section, from 1
 */
export function urgedSection(tasks: readonly UrgedTask[], on: string, no: number): Section {
  const units = [...Map.groupBy(tasks, ({ unit }) => unit)]
    .map(([unit, own]) => ({ unit, own: own.toSorted(longestFirst) }))
    .sort((a, b) => b.own.length - a.own.length || worst(b.own) - worst(a.own));
  return {
    title: `${chineseNumeral(no)}、督办事项`,
    opening: [plain(`截至${chineseDate(on)}，${countsText(tasks, units.length)}`)],
    blocks: units.map(({ unit, own }, index): Block => {
      const heading = `（${chineseNumeral(index + 1)}）${unit}共有${own.length}项任务${verdict(own)}：`;
      return {
        heading: [plain(heading)],
        items: own.map((task, at) => [plain(item(task, at + 1))]),
      };
    }),
  };
}

/** Without a report it is not said that something was not done. */
function verdict(tasks: readonly UrgedTask[]): string {
  const reported = tasks.filter(({ isReported }) => isReported).length;
  if (reported === 0) return '到期未报送完成情况';
  return reported === tasks.length ? '到期未完成' : '到期未完成或未报送完成情况';
}

function countsText(tasks: readonly UrgedTask[], units: number): string {
  if (tasks.length === 0) return '没有到期未完成或未报送完成情况的任务。';
  const reported = tasks.filter(({ isReported }) => isReported).length;
  const silent = tasks.length - reported;
  const parts = [
    ...(reported > 0 ? [`到期未完成的任务有${reported}项`] : []),
    ...(silent > 0 ? [`到期未报送完成情况的任务有${silent}项`] : []),
  ];
  return `${parts.join('，')}，涉及${units}个单位。`;
}

function item(task: UrgedTask, no: number): string {
  const { list, title, due, daysLate, isReported, occasion, open, others } = task;
  const number = /^\d+$/u.test(task.no) ? `第${task.no}项` : '';
  const together = others.length > 0 ? `（会同${others.join('、')}）` : '';
  const time = occasion === null ? '' : `（${occasion}）`;
  const more = open > 1 ? `，连同以后共${open}期` : '';
  const state = isReported ? '未完成' : '未报送完成情况';
  const words = title.trim().replace(/[。；;，,]+$/u, '');
  return `${no}．${list}${number}：${words}${together}。应于${chineseDate(due)}${time}完成，${state}，超期${daysLate}天${more}。`;
}

const worst = ([first]: readonly UrgedTask[]): number => first?.daysLate ?? 0;

const longestFirst = (a: UrgedTask, b: UrgedTask): number => b.daysLate - a.daysLate;
