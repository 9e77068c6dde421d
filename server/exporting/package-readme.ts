import type { Said } from '#domain/said.ts';
import type { Language } from '#domain/language.ts';
import type { AboutWhole } from './about.ts';
import { aboutSections } from './about-sections.ts';
import { citeGbt, type Cited } from './citation.ts';
import type { Column } from './columns.ts';
import type { Extract } from './extract-shape.ts';

/** README.txt of a package, in Chinese and then in English. */
export function packageReadme(
  about: AboutWhole,
  table: Pick<Extract, 'selection'> & { columns: readonly Column<never>[]; cited: Cited },
): string {
  const parts = (['zh', 'en'] as const).map((language) => {
    const sections = aboutSections(about, table, { language, suffix: 'zip' });
    const texts = sections.map(({ title, lines }) => {
      return [title, ...lines.map(({ label, text }) => `  ${label}: ${text}`)].join('\n');
    });
    const [first = '', ...rest] = texts;
    const own = [
      first,
      FILES[language],
      ...rest,
      citing(about, table.cited, language),
      RIGHTS[language],
    ];
    return own.join('\n\n');
  });
  return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function citing(about: AboutWhole, cited: Cited, language: Language): string {
  const text = citeGbt(cited, { address: about.address('zip'), accessed: 'YYYY-MM-DD' });
  return `${CITE[language]}\n  ${text}`;
}

const FILES: Said = {
  zh: [
    '本包里的文件（UTF-8）',
    '  data.csv: 数据',
    '  indicators.csv、regions.csv、releases.csv: 指标、地区、通报，data.csv 里的编号指向它们',
    '  datapackage.json: 每列的类型和约束，每个表的行数、字节数和 SHA-256，可据此查是否完整（Frictionless Data Package 1）',
    '  CITATION.txt、citation.bib: 引用格式',
  ].join('\n'),
  en: [
    'The files of this package (UTF-8)',
    '  data.csv: the figures',
    '  indicators.csv, regions.csv, releases.csv: what the ids in data.csv point to',
    '  datapackage.json: types and constraints of every column; rows, bytes and SHA-256 of every table, by which truncation can be told (Frictionless Data Package 1)',
    '  CITATION.txt, citation.bib: how to cite',
  ].join('\n'),
};

const CITE: Said = {
  zh: '引用（YYYY-MM-DD 换成您取数的日期，地址前加上您取数的网站）',
  en: 'To cite it (put the day you took it for YYYY-MM-DD, and the site you took it from before the address)',
};

const RIGHTS: Said = {
  zh: '使用条件\n  数据由上述发文机关发布；本包没有另外的许可。',
  en: 'Terms of use\n  The figures are as the offices named above published them; this package grants no licence of its own.',
};
