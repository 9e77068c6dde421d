import { markSynthetic, type ReleaseInfo } from '../release.ts';
import { bodyParagraphs } from './paragraphs.ts';
import type { Section } from './text.ts';

/** The whole bulletin: what is computed, between the office's own words. */
export interface BulletinDocument {
  title: string;
  docNo: string | null;
  issuer: string;
  /** YYYY-MM-DD */
  publishedOn: string | null;
  /** Paragraphs of the office's own. */
  opening: readonly string[];
  sections: readonly Section[];
  closing: readonly string[];
}

export function bulletinDocument(
  release: ReleaseInfo,
  sections: readonly Section[],
): BulletinDocument {
  const { docNo, issuer, publishedOn, opening, closing } = release;
  return {
    title: markSynthetic(bulletinTitle(release.title), release),
    docNo,
    issuer,
    publishedOn,
    opening: paragraphs(opening),
    sections,
    closing: paragraphs(closing),
  };
}

/** @example bulletinTitle('2019年1-6月主要指标完成情况') // '关于2019年1-6月主要指标完成情况的通报' */
export function bulletinTitle(releaseTitle: string): string {
  return releaseTitle.includes('通报') ? releaseTitle : `关于${releaseTitle}的通报`;
}

/** Every paragraph of the document on a line of its own. */
export function bulletinText(document: BulletinDocument): string {
  const { title, docNo, issuer, publishedOn } = document;
  const head = docNo === null ? [title] : [title, docNo];
  const foot = publishedOn === null ? [issuer] : [issuer, chineseDate(publishedOn)];
  const body = bodyParagraphs(document).map(({ text }) => text);
  const lines = [...head, ...body, ...foot];
  return `${lines.join('\n')}\n`;
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
