import { expect } from 'vitest';

/** What both languages say alike: quotations and figures. 100 万 is 1,000,000. */
const numbersOf = (text: string): string[] =>
  text
    .replaceAll(' 万', '0000')
    .replaceAll(/(?<=\d),(?=\d{3})/gu, '')
    .match(/\d+(?:\.\d+)?/gu) ?? [];

const withoutQuotations = (text: string): string => text.replaceAll(/“[^”]*”/gu, '“”');

/** Whether the English of each sentence of a record is English, and gives the numbers that the Chinese gives. */
export function assertSaidInBoth(record: object, fields: readonly string[]): void {
  const said = new Map<string, unknown>(Object.entries(record));
  for (const field of fields) {
    const [zh, en] = [said.get(field), said.get(`${field}En`)];
    if (zh === null && en === null) continue;
    if (typeof zh !== 'string' || typeof en !== 'string') throw new Error(`${field} is not said`);
    expect(withoutQuotations(en), zh).toMatch(/^[^\p{Script=Han}，。；：、]+$/u);
    expect(numbersOf(en), zh).toEqual(expect.arrayContaining(numbersOf(zh)));
  }
}
