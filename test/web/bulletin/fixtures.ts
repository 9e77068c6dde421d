import type { BulletinFigure, BulletinSentence } from '#server/schemas/bulletin.ts';
import type { Names } from '../../../web/src/routes/bulletin/names.ts';

export const names: Names = {
  regions: [
    {
      id: 'changjiang',
      code: '360202',
      name: '昌江区',
      shortName: '昌江区',
      proseName: '昌江区',
      nameEn: null,
      shortNameEn: null,
      kind: 'county',
      insideId: 'jingdezhen',
    },
  ],
  departments: [
    { id: 'swj', name: '商务局', shortName: '市商务局', nameEn: null, shortNameEn: null },
  ],
  indicators: [
    {
      id: 'gdp',
      name: '地区生产总值（%）',
      proseName: '地区生产总值',
      nameEn: null,
      unit: '%',
      measure: 'rate',
      direction: 'higher',
      decimals: 1,
      department: null,
      group: null,
      family: null,
      periodLagMonths: 0,
      aliases: [],
      definition: '',
      definitionEn: null,
      access: 'public',
      smallBelow: null,
    },
  ],
};

export function figure(change: Partial<BulletinFigure>): BulletinFigure {
  return {
    kind: 'gap',
    indicatorId: 'gdp',
    regionId: 'changjiang',
    departmentId: 'fgw',
    period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
    formula: '',
    formulaEn: '',
    source: null,
    ...change,
  };
}

export function sentence(text: string, change: Partial<BulletinSentence> = {}): BulletinSentence {
  return { text, runs: [{ text, figure: null }], findings: [], ...change };
}
