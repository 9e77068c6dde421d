import type { About } from '#charts/paper.ts';
import type { Language } from '#domain/language.ts';
import type { StoredRelease } from '#server/store/releases.ts';

const WORDS = {
  zh: {
    title: (name: string, chart: string) => `${name}：${chart}`,
    unit: (unit: string) => `单位：${unit}`,
    source: (issuer: string, title: string, docNo: string | null) =>
      `来源：${issuer}《${title}》${docNo === null ? '' : `（${docNo}）`}`,
    draft: '草稿，尚未发布',
    synthetic: '模拟数据：由程序生成，只供演示与测试，不是任何地方的真实统计',
    span: (from: string, to: string) => (from === to ? to : `${from}至${to}`),
  },
  en: {
    title: (name: string, chart: string) => `${name}: ${chart}`,
    unit: (unit: string) => `Unit: ${unit}`,
    source: (issuer: string, title: string, docNo: string | null) =>
      `Source: ${issuer}《${title}》${docNo === null ? '' : `（${docNo}）`}`,
    draft: 'Draft, not published yet',
    synthetic:
      'Synthetic data: made up by a program for show and tests; no statistics of any place',
    span: (from: string, to: string) => (from === to ? to : `${from} to ${to}`),
  },
};

interface Pictured {
  /** Of the indicator, in the language of the picture. */
  name: string;
  unit: string | null;
  /** What it shows: 走势. */
  chart: string;
  /** The first and the last period. */
  from: string;
  to: string;
  /** Null: they are of several. */
  release: StoredRelease | null;
  isSynthetic: boolean;
  isDraft: boolean;
  /** The page that shows it: /indicators/gdp?chart=trend. */
  page: string;
}

/** What a picture of an indicator says of itself as a document. */
export function aboutPicture(of: Pictured, language: Language): About {
  const { release } = of;
  const words = WORDS[language];
  return {
    title: words.title(of.name, of.chart),
    subtitle: [
      words.span(of.from, of.to),
      ...(of.unit === null ? [] : [words.unit(of.unit)]),
      ...(of.isDraft ? [words.draft] : []),
    ].join(' · '),
    source: [
      ...(release ? [words.source(release.issuer, release.title, release.docNo)] : []),
      of.page,
    ],
    synthetic: of.isSynthetic ? words.synthetic : null,
  };
}
