import type { Language } from '../language.ts';
import type { Said } from '../said.ts';
import { counted } from '../said-names.ts';

/** What a unit is reminded of. */
export interface Reminded {
  /** Who is to hand in. */
  name: Said;
  /** Of the release: 2024年1-3月主要指标. */
  title: string;
  months: Said;
  lines: number;
  missing: readonly Said[];
  /** YYYY-MM-DD; null: no day is set. */
  dueOn: string | null;
  issuer: string;
}

/** More are told by their number. */
const MOST_NAMED = 20;

/**
 * A reminder to be sent by whatever way the office has, in its language.
 * @example reminderText(about, 'zh')
 *   // '市财政局：\n2024年1-3月主要指标（2024年1-3月）请贵单位填报 4 个数，还缺 1 个：全市财政收入。\n请于4月8日前…'
 */
export function reminderText(about: Reminded, language: Language): string {
  return language === 'en' ? inEnglish(about) : inChinese(about);
}

function inChinese({ name, title, months, lines, missing, dueOn, issuer }: Reminded): string {
  const named = missing.slice(0, MOST_NAMED).map(({ zh }) => zh);
  const listZh = `${named.join('、')}${missing.length > MOST_NAMED ? '等' : ''}`;
  const lackZh =
    missing.length === lines ? `还没有收到，缺：${listZh}` : `还缺 ${missing.length} 个：${listZh}`;
  const untilZh = dueOn === null ? '请尽快' : `请于${chineseDay(dueOn)}前`;
  const zh = [
    `${name.zh}：`,
    `《${title}》（${months.zh}）请贵单位填报 ${lines} 个数，${lackZh}。`,
    `${untilZh}填好填报表发回，或登录后在工作台填写；确实没有数的请写“-”。`,
    issuer,
  ];
  return zh.join('\n');
}

function inEnglish({ name, title, months, lines, missing, dueOn, issuer }: Reminded): string {
  const named = missing.slice(0, MOST_NAMED).map(({ en }) => en);
  const list = `${named.join('; ')}${missing.length > MOST_NAMED ? '; and others' : ''}`;
  const lack =
    missing.length === lines ? `none has come: ${list}` : `${missing.length} are missing: ${list}`;
  const until = dueOn === null ? 'Please' : `By ${dueOn}, please`;
  return [
    `${name.en}:`,
    `For “${title}” (${months.en}) you are asked for ${counted(lines, 'figure')}; ${lack}.`,
    `${until} fill in the sheet and send it back, or sign in and enter them at the desk; where there is no figure, write “-”.`,
    issuer,
  ].join('\n');
}

/** @example chineseDay('2024-04-08') // '2024年4月8日' */
function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
