import { parsePeriod } from '#domain/period.ts';
import { sayPeriod } from '#domain/said-names.ts';
import type { FileReading } from '#server/schemas/file-reading.ts';
import { inLanguage, language } from '#lib/language/language.ts';

/** What is said of a table that no kind of table knows, read by what its cells say. */
export const readingWords = inLanguage({
  zh: {
    label: '按表头读',
    isRead: '按表头读出：',
    unknown: '不是已知的表，按表头看：',
    show: '在表上指认',
    showWhy: '在表上指明数字、地区、时期，存为模板后下月自动识别。',
    see: '在表上查看',
    nothing: '未识别出数字',
    figures: (count: number) => `${count} 个数`,
    indicators: (count: number) => `${count} 个指标`,
    regions: (count: number) => `${count} 个地区`,
    periods: (first: string, last: string) => (first === last ? first : `${first}至${last}`),
    comma: '，',
    template: (name: string, version: number) => `按模板“${name}”第 ${version} 版`,
    questions: (count: number) => `还有 ${count} 个问题要回答`,
    unknownFigures: (count: number) => `${count} 个数未识别`,
    changes: (count: number) => `${count} 处与模板不同`,
    missing: (parts: string) => `还差：${parts}。`,
  },
  en: {
    label: 'Read by its heads',
    isRead: 'Read by its heads: ',
    unknown: 'No known table. By its heads it looks like ',
    show: 'Show on the sheet',
    showWhy:
      'A few clicks on the sheet as it looks say what are figures, regions, periods; kept as a template it reads by itself next month.',
    see: 'See on the sheet how it is read',
    nothing: 'no figures',
    figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    indicators: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
    regions: (count) => (count === 1 ? '1 region' : `${count} regions`),
    periods: (first, last) => (first === last ? first : `${first} to ${last}`),
    comma: ', ',
    template: (name, version) => `by the template “${name}”, version ${version}`,
    questions: (count) =>
      count === 1 ? '1 question to be answered' : `${count} questions to be answered`,
    unknownFigures: (count) =>
      count === 1 ? '1 figure that is not clear' : `${count} figures that are not clear`,
    changes: (count) =>
      count === 1 ? '1 cell unlike the template' : `${count} cells unlike the template`,
    missing: (parts) => `Missing: ${parts}.`,
  },
});

const periodSaid = (text: string): string => {
  const period = parsePeriod(text);
  return period ? sayPeriod(period)[language] : text;
};

/** @example summaryOfReading(reading) // '42 个数，3 个指标，7 个地区，2019年1-6月' */
export function summaryOfReading({ counts, template }: FileReading): string {
  const { figures, indicators, regions, periods } = counts;
  if (figures === 0) return readingWords.nothing;
  const [first, last] = [periods[0], periods.at(-1)];
  return [
    readingWords.figures(figures),
    ...(indicators > 0 ? [readingWords.indicators(indicators)] : []),
    ...(regions > 0 ? [readingWords.regions(regions)] : []),
    ...(first === undefined || last === undefined
      ? []
      : [readingWords.periods(periodSaid(first), periodSaid(last))]),
    ...(template ? [readingWords.template(template.name, template.version)] : []),
  ].join(readingWords.comma);
}

/** What keeps it from being taken; null: nothing. */
export function whatIsMissing({ counts, changes }: FileReading): string | null {
  const parts = [
    ...(counts.questions > 0 ? [readingWords.questions(counts.questions)] : []),
    ...(counts.unknown > 0 ? [readingWords.unknownFigures(counts.unknown)] : []),
    ...(changes > 0 ? [readingWords.changes(changes)] : []),
  ];
  return parts.length > 0 ? readingWords.missing(parts.join(readingWords.comma)) : null;
}
