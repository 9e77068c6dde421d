import type { Dictionary, MissingSymbol, Region } from '#domain/dictionary.ts';
import { officeWhole, type Office } from '#domain/office.ts';
import { readingsOf } from '#server/search/readings.ts';

/** What offices mostly mean by the signs in cells without a figure; an office's own rows go before these. */
const USUAL_SIGNS: readonly MissingSymbol[] = [
  { issuer: '*', symbol: '', reason: 'blank' },
  { issuer: '*', symbol: '-', reason: 'no-figure' },
  { issuer: '*', symbol: '—', reason: 'no-figure' },
  { issuer: '*', symbol: '…', reason: 'below-unit' },
  { issuer: '*', symbol: '/', reason: 'not-applicable' },
];

/** The dictionary with which an office begins: its place, and what signs mean. All else is still to be loaded. */
export function ownDictionary(office: Office): Dictionary {
  return {
    regions: [wholeRegion(office)],
    departments: [],
    groups: [],
    indicators: [],
    missingSymbols: USUAL_SIGNS,
    office,
  };
}

function wholeRegion(office: Office): Region {
  const { name, nameEn = null } = office;
  const whole = officeWhole(office).zh;
  const bare = name.replace(ENDINGS, '');
  return {
    id: idOf(name),
    code: null,
    name,
    shortName: whole,
    proseName: whole,
    nameEn,
    shortNameEn: null,
    kind: 'city',
    insideId: null,
    aliases: [bare].filter((one) => one !== name && one !== whole),
  };
}

const ENDINGS =
  /(?<=..)(?:壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|省|市|县|区|州|盟|旗)$/u;

/** @example idOf('景德镇市') // 'jingdezhen' */
function idOf(name: string): string {
  const syllables = readingsOf(name.replace(ENDINGS, ''))
    .split(/\s+/u)
    .map((syllable) => syllable.split('/')[0] ?? '');
  const id = syllables.join('').replaceAll(/[^a-z\d]/gu, '');
  return /^[a-z]/u.test(id) ? id : 'whole';
}
