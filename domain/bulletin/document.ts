import { markSynthetic, type ReleaseInfo } from '../release.ts';
import { bodyParagraphs, type BulletinBody } from './paragraphs.ts';
import type { Section } from './text.ts';

/** The whole bulletin: what is computed, between the office's own words. */
export interface BulletinDocument extends BulletinBody {
  /** With the issuer's name, where it is known. */
  title: string;
  docNo: string | null;
  issuer: string;
  /** YYYY-MM-DD */
  publishedOn: string | null;
  /** The list of annexes, a line each: 附件：1．…, 2．…. */
  annexes: readonly string[];
  /** 附注: （此件主动公开）. */
  endNote: string | null;
}

/** @param annexTitles of the tables that go with it, in their order */
export function bulletinDocument(
  release: ReleaseInfo,
  sections: readonly Section[],
  annexTitles: readonly string[] = [],
): BulletinDocument {
  const { docNo, issuer, publishedOn, annexNames = {} } = release;
  const words = paragraphs(release.closing);
  const last = words.at(-1) ?? '';
  const endNote = isEndNote(last) ? last : null;
  return {
    title: markSynthetic(bulletinTitle(release.title, issuer), release),
    docNo,
    issuer,
    publishedOn,
    opening: paragraphs(release.opening),
    sections,
    closing: endNote === null ? words : words.slice(0, -1),
    annexes: annexLines(annexTitles.map((title) => annexNames[title] ?? title)),
    endNote,
  };
}

/**
 * 发文机关、事由、文种: a release whose title says 通报 already is called what it says.
 * @example bulletinTitle('2019年1-6月主要指标完成情况', '市政府办公室') // '市政府办公室关于2019年1-6月主要指标完成情况的通报'
 */
export function bulletinTitle(releaseTitle: string, issuer: string): string {
  const isAbout = releaseTitle.startsWith('关于');
  if (releaseTitle.includes('通报')) return isAbout ? `${issuer}${releaseTitle}` : releaseTitle;
  return `${issuer}${isAbout ? '' : '关于'}${releaseTitle}的通报`;
}

/** Every paragraph of the document on a line of its own, as the office publishes its text. */
export function bulletinText(document: BulletinDocument): string {
  const { title, docNo, issuer, publishedOn, annexes, endNote } = document;
  const date = publishedOn === null ? null : chineseDate(publishedOn);
  const body = bodyParagraphs(document).map(({ text }) => text);
  // Signed where the title does not tell by whom it is.
  const signature = title.includes(issuer) ? null : issuer;
  const lines = [title, docNo, date, ...body, ...annexes, endNote, signature];
  return lines.flatMap((line) => (line === null ? [] : [`${line}\n`])).join('');
}

/**
 * The list of annexes, a line each; one annex has no number.
 * @example annexLines(['甲', '乙']) // ['附件：1．甲', '2．乙']
 */
export function annexLines(names: readonly string[]): string[] {
  const number = (index: number) => (names.length === 1 ? '' : `${index + 1}．`);
  return names.map((name, index) => `${index === 0 ? '附件：' : ''}${number(index)}${name}`);
}

/** @example chineseDate('2019-07-29') // '2019年7月29日' */
export function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A paragraph that stands in brackets whole, as GB/T 9704 has it. */
function isEndNote(paragraph: string): boolean {
  return /^[（(][^（）()]*[）)]$/u.test(paragraph);
}
