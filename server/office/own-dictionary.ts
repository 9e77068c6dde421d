import type { Dictionary, MissingSymbol, Region } from '#domain/dictionary.ts';
import { officeWhole, type Office } from '#domain/office.ts';
import { idOf } from '#server/search/id-of.ts';
import { withoutEnding } from '#domain/place-name.ts';

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
  const bare = withoutEnding(name);
  return {
    id: idOf(bare, 'whole'),
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
