import { expect } from 'vitest';
import type { Said } from '#domain/said.ts';

/** Months are named in English: 1-6月 is Jan–Jun, 100 万 is 1,000,000. */
const MONTHS = /\d{1,2}(?:-(?:\d{4}年)?\d{1,2})?月(?:\d{1,2}日)?/gu;
const numbersOf = (text: string): string[] =>
  text
    .replaceAll(MONTHS, '')
    .replaceAll(' 万', '0000')
    .replaceAll(/(?<=\d),(?=\d{3})/gu, '')
    .match(/\d+(?:\.\d+)?/gu) ?? [];

const withoutQuotations = (text: string): string => text.replaceAll(/“[^”]*”/gu, '“”');

/** That the English of a sentence is English but for what it quotes, and gives each number of the Chinese. */
export function assertSaidAlike({ zh, en }: Said): void {
  expect(withoutQuotations(en), zh).not.toMatch(/[\p{Script=Han}，。；：、（）]/u);
  expect(numbersOf(en), zh).toEqual(expect.arrayContaining(numbersOf(zh)));
  expect(en === '', zh).toBe(zh === '');
}

/** The same of each sentence of a record that carries it as `message` and `messageEn`. */
export function assertSpokenAlike(record: object, fields: readonly string[]): void {
  const said = new Map<string, unknown>(Object.entries(record));
  for (const field of fields) {
    const [zh, en] = [said.get(field), said.get(`${field}En`)];
    if (zh === null && en === null) continue;
    if (typeof zh !== 'string' || typeof en !== 'string') throw new Error(`no ${field} in both`);
    assertSaidAlike({ zh, en });
  }
}
