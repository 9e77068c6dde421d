import { expect } from 'vitest';
import type { Said } from '#domain/said.ts';

/** Months are named in English: 1-6月 is Jan–Jun. */
const MONTHS = /\d{1,2}(?:-(?:\d{4}年)?\d{1,2})?月(?:\d{1,2}日)?/gu;
const numbersOf = (text: string): string[] =>
  text.replaceAll(MONTHS, '').match(/\d+(?:\.\d+)?/gu) ?? [];

const withoutQuotations = (text: string): string => text.replaceAll(/“[^”]*”/gu, '“”');

/** That the English of a sentence is English but for what it quotes, and gives each number of the Chinese. */
export function assertSaidAlike({ zh, en }: Said): void {
  expect(withoutQuotations(en), zh).not.toMatch(/[\p{Script=Han}，。；：、（）]/u);
  expect(numbersOf(en), zh).toEqual(expect.arrayContaining(numbersOf(zh)));
  expect(en === '', zh).toBe(zh === '');
}
