import { quoted, type Said } from '#domain/said.ts';

const MADE = /^读不准的(?:格式)?“(?<shown>.*)”：(?<value>\S+)$/su;

/** What stands for the text of a cell when its number can't be shown as the program of the office would. */
export const unsureFormat = (code: string, value: number): string =>
  `读不准的格式“${code}”：${value}`;

/** The same of a file that keeps what was shown and not how. */
export const unsureShown = (shown: string, value: number): string => `读不准的“${shown}”：${value}`;

/**
 * The text of a cell as a problem names it.
 * @example sayCellText('八点一').en // '八点一'
 * @example sayCellText('读不准的“1/2”：0.5').en // '0.5 in the form “1/2”, which is not understood'
 */
export function sayCellText(text: string): Said {
  const { shown, value } = MADE.exec(text)?.groups ?? {};
  if (shown === undefined || value === undefined) return quoted(text);
  return { zh: text, en: `${value} in the form “${shown}”, which is not understood` };
}
