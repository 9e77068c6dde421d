import type { Family, FamilyMember } from '#domain/families.ts';

export function sampleMember(
  id: string,
  indicators: FamilyMember['indicators'],
  said: Partial<FamilyMember> = {},
): FamilyMember {
  const names = { name: id, shortName: id, nameEn: null, shortNameEn: null, aliases: [] };
  return { id, ...names, indicators, ...said };
}

/** A sector whose indicators are called after it: trade-net-entry, trade-entered, trade-left. */
export const sampleSector = (id: string): FamilyMember =>
  sampleMember(id, { net: `${id}-net-entry`, entered: `${id}-entered`, left: `${id}-left` });

export function sampleFamily(family: Omit<Family, 'nameEn'>): Family {
  return { nameEn: null, ...family };
}

export const SECTORS = ['total', 'industry', 'real-estate', 'trade', 'services'].map(sampleSector);

/** One of each kind. */
export const FAMILIES: readonly Family[] = [
  sampleFamily({ id: 'register', kind: 'in-out-net', name: '净增入库', members: SECTORS }),
  sampleFamily({
    ...{ id: 'prices', kind: 'index-bases', name: '物价' },
    members: [
      sampleMember('cpi', { month: 'cpi-month', year: 'cpi-year', 'to-date': 'cpi-to-date' }),
    ],
  }),
  sampleFamily({
    ...{ id: 'households', kind: 'urban-rural', name: '居民收支' },
    members: [
      sampleMember('income', {
        ...{ urban: 'urban-income', rural: 'rural-income' },
        'urban-growth': 'urban-income-growth',
      }),
    ],
  }),
];
