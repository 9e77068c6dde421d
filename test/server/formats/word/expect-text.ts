import { expect } from 'vitest';
import { readDocx } from '#server/formats/docx-read.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';
import { wordFile, type OtherParts } from '#test/support/word.ts';

export interface Case {
  name: string;
  /** What stands in one paragraph; blocks when it begins with a paragraph or a table. */
  xml: string;
  text: string;
  /** What the warnings begin with, in their order. */
  unread?: string[];
  others?: OtherParts;
}

export const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
export const looking = (look: string, text: string) =>
  `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
export const signs = (xml: string) => `<w:r>${xml}</w:r>`;
export const fieldSign = (type: string) => signs(`<w:fldChar w:fldCharType="${type}"/>`);
export const code = (text: string) =>
  signs(`<w:instrText xml:space="preserve">${text}</w:instrText>`);
export const field = (instruction: string, result: string) =>
  `${fieldSign('begin')}${code(instruction)}${fieldSign('separate')}${result}${fieldSign('end')}`;

export async function expectText({ xml, text, unread = [], others = {} }: Case): Promise<void> {
  const blocks = /^<w:(?:p|tbl|sdt)>/u.test(xml) ? xml : p(xml);
  const read = await readDocx(wordFile(blocks, others), '稿.docx');
  expect(read.text).toBe(text);
  const found = read.problems.map((problem) => problem.found);
  expect(found).toEqual(unread.map((beginning) => expect.stringContaining(beginning) as string));
  for (const problem of read.problems) {
    expect(problem).toMatchObject({ severity: 'warning', code: 'unread-content', file: '稿.docx' });
    expect(problem.cure).toMatch(/。$/u);
    assertSpokenAlike(problem, ['found', 'expected', 'cure']);
  }
}
