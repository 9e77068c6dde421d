/** What a citation says of an extract, wherever it is to be found and whenever it was looked at. */
export interface Cited {
  title: string;
  titleEn: string;
  /** Who published the figures, the newest release first. */
  issuers: readonly string[];
  /** The releases that give the figures, newest first. */
  releases: readonly { id: string; docNo: string | null }[];
  isSynthetic: boolean;
  /** The load by which the data stand: their version. */
  loadId: number;
  /** ISO 8601: when a figure of them last changed. Null: there is none. */
  updated: string | null;
}

/** Where and when it was looked at. */
export interface Access {
  address: string;
  /** YYYY-MM-DD */
  accessed: string;
}

const MOST_ISSUERS = 3;
const SYNTHETIC = {
  zh: '（模拟数据，不是任何人的统计）',
  en: 'made-up figures, nobody’s statistics',
};

/**
 * As GB/T 7714-2015 has it for a data set online: [DS/OL].
 * @example citeGbt(gdpOfLeping, { address, accessed: '2026-02-01' })
 *   // '景德镇市人民政府办公室. 乐平市地区生产总值，2019年1-6月[DS/OL]. 数据版本1. (2026-01-05)[2026-02-01]. https://…'
 */
export function citeGbt(cited: Cited, { address, accessed }: Access): string {
  const { issuers, title, isSynthetic, loadId, updated } = cited;
  const named = issuers.slice(0, MOST_ISSUERS).join(', ');
  const author = issuers.length > MOST_ISSUERS ? `${named}, 等` : named;
  const date = updated === null ? '' : `(${chineseDay(new Date(updated))})`;
  const parts = [
    author,
    `${title}${isSynthetic ? SYNTHETIC.zh : ''}[DS/OL]`,
    `数据版本${loadId}`,
    `${date}[${accessed}]`,
    address,
  ];
  return parts
    .filter((part) => part !== '')
    .map(inOneLine)
    .join('. ');
}

/**
 * As BibTeX: `@misc`, which every style knows.
 * @example citeBibtex(gdpOfLeping, { address, accessed: '2026-02-01' })
 *   // '@misc{tongbao-1-…,\n  author = {{景德镇市人民政府办公室}},\n  …'
 */
export function citeBibtex(cited: Cited, { address, accessed }: Access): string {
  const { issuers, title, titleEn, isSynthetic, loadId, updated, releases } = cited;
  const day = updated === null ? null : chineseDay(new Date(updated));
  const note = [
    titleEn,
    releases.length > 0 ? `releases ${listReleases(releases)}` : '',
    isSynthetic ? SYNTHETIC.en : '',
  ];
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', issuers.map((one) => `{${escapeTex(one)}}`).join(' and ')],
    ['title', `{${escapeTex(isSynthetic ? title + SYNTHETIC.zh : title)}}`],
    ['year', day?.slice(0, 4) ?? null],
    ['date', day],
    ['version', String(loadId)],
    ['type', 'Data set'],
    ['note', escapeTex(note.filter((part) => part !== '').join('; '))],
    ['url', escapeUrl(address)],
    ['urldate', accessed],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  return [`@misc{${keyOf(cited, address)},`, ...lines, '}'].join('\n');
}

/** The day in China, where no other time is kept. @example chineseDay(new Date('2026-01-05T20:00Z')) // '2026-01-06' */
export function chineseDay(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

const MOST_RELEASES = 4;

function listReleases(releases: Cited['releases']): string {
  const ids = releases.map(({ id }) => id);
  if (ids.length <= MOST_RELEASES) return ids.join(', ');
  return `${ids.at(-1)} to ${ids[0]} (${ids.length})`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** @example escapeTex('R&D_50%') // 'R\\&D\\_50\\%' */
export function escapeTex(text: string): string {
  return inOneLine(text).replace(/[\\{}~^&%$#_]/gu, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** BibTeX counts braces in an address too, and nothing else in it is to be changed. */
function escapeUrl(address: string): string {
  return address.replace(/[\\{}\s]/gu, (sign) => encodeURIComponent(sign));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Of letters that every program takes; other extracts have other keys. */
function keyOf({ loadId }: Cited, address: string): string {
  let sum = 7;
  for (const sign of address) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 0xff_ff_ff_fb;
  return `tongbao-${loadId}-${sum.toString(16).padStart(8, '0')}`;
}
