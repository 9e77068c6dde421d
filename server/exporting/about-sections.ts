import { DIRECTION_NAMES, FREQUENCY_NOTES } from '#domain/dictionary-names.ts';
import { formatPeriod } from '#domain/period.ts';
import type { Said } from '#domain/said.ts';
import type { Language } from '#domain/language.ts';
import { STATUS_MEANINGS, STATUSES } from '#domain/status.ts';
import type { About, AboutWhole } from './about.ts';
import type { AboutIndicator } from './about-indicator.ts';
import type { Column } from './columns.ts';
import type { Selection } from './read-selection.ts';

/** A part of what a file says of itself, as people read it. */
export interface AboutSection {
  title: string;
  lines: readonly { label: string; text: string }[];
}

/** What a notes sheet and a README say; `columns` are those of the file it goes with. */
export function aboutSections(
  about: AboutWhole,
  { selection, columns }: { selection: Selection; columns: readonly Column<never>[] },
  { language, suffix }: { language: Language; suffix: string },
): AboutSection[] {
  const sections: AboutSection[] = [
    { title: about.title[language], lines: whatItIs(about, language, suffix) },
    { title: HEADS.marks[language], lines: marks(about, language) },
    { title: HEADS.columns[language], lines: columnLines(columns, language) },
    { title: HEADS.missing[language], lines: codeLines(about, selection, language) },
    {
      title: HEADS.indicators[language],
      lines: about.indicators.map((one) => indicatorLine(one, language)),
    },
    { title: HEADS.releases[language], lines: releaseLines(about) },
    { title: HEADS.footnotes[language], lines: footnoteLines(about, language) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

const HEADS = {
  marks: { zh: '注意', en: 'Mind' },
  columns: { zh: '列', en: 'Columns' },
  missing: { zh: '代码', en: 'Codes' },
  indicators: { zh: '指标', en: 'Indicators' },
  releases: { zh: '数据来自', en: 'Taken from' },
  footnotes: { zh: '表下原注', en: 'Notes printed under the tables (in Chinese)' },
} satisfies Record<string, Said>;

const LABELS = {
  rows: { zh: '数据个数', en: 'Figures' },
  span: { zh: '时期', en: 'Months' },
  query: { zh: '查询', en: 'Query' },
  all: { zh: '（全部）', en: '(everything)' },
  address: { zh: '再取一次的地址', en: 'Address that gives the same again' },
  load: { zh: '截至导入', en: 'As of load' },
  made: { zh: '模拟数据', en: 'Synthetic' },
  draft: { zh: '草稿', en: 'Draft' },
  withheld: { zh: '不公开', en: 'Withheld' },
} satisfies Record<string, Said>;

function whatItIs(about: AboutWhole, language: Language, suffix: string): AboutSection['lines'] {
  const { load, rows, span, query } = about;
  const line = (name: keyof typeof LABELS, text: string) => ({
    label: LABELS[name][language],
    text,
  });
  return [
    line('rows', String(rows)),
    ...(span ? [line('span', formatPeriod(span))] : []),
    line('query', query || LABELS.all[language]),
    line('address', about.address(suffix)),
    line('load', [load.id, load.at, load.version].filter((one) => one !== null).join(' · ')),
  ];
}

/** What would mislead whoever did not know. */
function marks(about: About, language: Language): AboutSection['lines'] {
  const { synthetic, draft, isWithheld } = about;
  const line = (name: keyof typeof LABELS, words: Said) => ({
    label: LABELS[name][language],
    text: words[language],
  });
  const seeds = synthetic?.seeds.join(', ') ?? '';
  return [
    ...(synthetic
      ? [
          line('made', {
            zh: `由程序编造，不是任何机构的统计数据${seeds && `；种子 ${seeds}`}。`,
            en: `Made up by a program; nobody's statistics${seeds && `; seed ${seeds}`}.`,
          }),
        ]
      : []),
    ...(draft === null
      ? []
      : [
          line('draft', {
            zh: `含 ${draft} 尚未发布的草稿，可能还会变。`,
            en: `With the draft of ${draft}, which is not published and may change.`,
          }),
        ]),
    ...(isWithheld
      ? [
          line('withheld', {
            zh: '有的数不对取数的人公开：格子空着，原因是 withheld；有的整个不在其中。',
            en: 'Some figures are withheld from this reader: empty, with the reason withheld, or left out.',
          }),
        ]
      : []),
  ];
}

/** Several columns of a wide table that hold the same are told of once. */
function columnLines(columns: readonly Column<never>[], language: Language): AboutSection['lines'] {
  const groups = [...Map.groupBy(columns, ({ name, of }) => of ?? name)];
  return groups.map(([name, own]) => {
    const [first] = own;
    const isSeveral = first?.of !== undefined && own.length > 0;
    return {
      label: isSeveral ? `… ${name}` : withCode(first?.title[language] ?? name, name, language),
      text: first?.meaning?.[language] ?? '',
    };
  });
}

function codeLines(about: About, { values }: Selection, language: Language) {
  const reasons = about.missing.map(({ reason, words }) => ({
    label: reason,
    text: words[language],
  }));
  const statuses = STATUSES.map((id) => ({ label: id, text: STATUS_MEANINGS[id][language] }));
  return values.includes('status') ? [...reasons, ...statuses] : reasons;
}

function indicatorLine(one: AboutIndicator, language: Language): { label: string; text: string } {
  const isEnglish = language === 'en';
  const { department, group, frequency = 'monthly' } = one;
  const facts = [
    `${isEnglish ? 'unit' : '单位'} ${one.unit}`,
    DIRECTION_NAMES[one.direction][language],
    FREQUENCY_NOTES[frequency][language],
    (isEnglish ? department?.nameEn : null) ?? department?.name,
    (isEnglish ? group?.labelEn : null) ?? group?.label,
  ];
  const definition = (isEnglish ? one.definitionEn : null) ?? one.definition;
  const name = (isEnglish ? one.nameEn : null) ?? one.name;
  const separator = isEnglish ? '; ' : '；';
  return {
    label: withCode(name, one.id, language),
    text: [...facts.filter(Boolean), definition].filter(Boolean).join(separator),
  };
}

function releaseLines({ releases }: About): AboutSection['lines'] {
  return releases.map(({ id, title, issuer, docNo, publishedOn }) => {
    const facts = [issuer, `《${title}》`, docNo, publishedOn];
    return { label: id, text: facts.filter(Boolean).join('，') };
  });
}

function footnoteLines({ footnotes }: About, language: Language): AboutSection['lines'] {
  return footnotes.map(({ releaseId, tables, text }) => {
    const [first = ''] = tables;
    const more = { zh: `等${tables.length}张表`, en: ` and ${tables.length - 1} more` }[language];
    return { label: `${releaseId} ${first}${tables.length > 1 ? more : ''}`, text };
  });
}

/** @example withCode('地区', 'region', 'zh') // '地区（region）' */
function withCode(name: string, code: string, language: Language): string {
  return language === 'zh' ? `${name}（${code}）` : `${name} (${code})`;
}
