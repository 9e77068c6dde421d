import type { SheetQuestion, SheetReading } from '#domain/layout/sheet-reading.ts';
import type { ShownSheet, SheetAnswer, ValueAnswer } from '#domain/layout/shown.ts';
import { SHEET_DIMENSIONS } from '#domain/layout/table-layout.ts';
import { UsageError } from '../command.ts';

/** `year=2022`, `Sheet1!unit=万元`, `status=不导入`. */
export interface AnswerOrder {
  /** Null: in every sheet. */
  sheet: string | null;
  about: SheetQuestion['about'] | 'cumulative';
  words: string;
}

const VALUED = [...SHEET_DIMENSIONS, 'year', 'cumulative'] as const;
const ABOUT = [...VALUED, 'hidden', 'status', 'table'] as const;

/** @throws UsageError */
export function parseAnswer(text: string): AnswerOrder {
  const {
    sheet = null,
    word,
    words,
  } = /^(?:(?<sheet>.+)!)?(?<word>[a-z]+)=(?<words>.+)$/su.exec(text)?.groups ?? {};
  const about = ABOUT.find((one) => one === word);
  if (about === undefined || words === undefined) {
    throw new UsageError(
      `--answer 写作 ${ABOUT.join('|')}=答案，如 year=2022；只答一张工作表，写作 表名!year=2022。收到“${text}”。`,
    );
  }
  if (about === 'year' && !YEAR.test(words))
    throw new UsageError(`--answer year= 后面写四位年份，如 year=2022。收到“${words}”。`);
  return { sheet, about, words };
}

const YEAR = /^\d{4}年?$/u;

/**
 * Answers in the terms of a reading: the option of that label where a question offers one, else the
 * value for the whole sheet.
 * @throws UsageError when it is no value and no option's label
 */
export function toShown(reading: SheetReading, orders: readonly AnswerOrder[]): ShownSheet[] {
  const names = new Set([
    ...reading.tables.map(({ sheet }) => sheet),
    ...reading.figures.map(({ sheet }) => sheet),
    ...reading.questions.map(({ sheet }) => sheet),
  ]);
  for (const order of orders) requireUse(reading.questions, order);
  return [...names].map((sheet) => ({
    sheet,
    answers: orders
      .filter((order) => order.sheet === null || order.sheet === sheet)
      .flatMap((order) => answersOf(reading.questions, order, sheet)),
  }));
}

function answersOf(
  questions: readonly SheetQuestion[],
  order: AnswerOrder,
  sheet: string | null,
): SheetAnswer[] {
  const own = questions.filter((one) => one.sheet === sheet);
  const chosen = own.flatMap((question) => optionOf(question, order));
  const value = valueOf(order);
  return chosen.length === 0 && value !== null ? [value] : chosen;
}

function optionOf({ about, options }: SheetQuestion, order: AnswerOrder): SheetAnswer[] {
  if (about !== order.about) return [];
  const found = options.find(({ label }) => [label.zh, label.en].includes(order.words));
  return found ? [found.answer] : [];
}

function valueOf({ about, words }: AnswerOrder): ValueAnswer | null {
  const value = about === 'year' ? words.replace(/年$/u, '') : words;
  const dimension = VALUED.find((one) => one === about);
  return dimension ? { about: 'value', dimension, value, cells: null } : null;
}

function requireUse(questions: readonly SheetQuestion[], order: AnswerOrder): void {
  if (valueOf(order) !== null) return;
  const asked = questions.filter(({ about }) => about === order.about);
  if (asked.length === 0 || asked.some((one) => optionOf(one, order).length > 0)) return;
  const labels = asked.flatMap(({ options }) => options.map(({ label }) => label.zh));
  throw new UsageError(
    `“${order.about}=${order.words}”不是可选的答案。可选：${[...new Set(labels)].join('、')}。`,
  );
}
