import type { Indicator } from '#domain/dictionary.ts';
import { familyIds, type Family, type FamilyMember, type FamilyRole } from '#domain/families.ts';

/*
 * What the program itself knew of families before dictionaries named them. A stored dictionary is
 * sealed by the audit log and not rewritten: read without the field, it has those of these whose
 * indicators it has, so that an upgrade loses no page. Nothing is ever added here.
 */

const NONE = { nameEn: null, shortNameEn: null };

function member(
  names: Pick<FamilyMember, 'id' | 'name' | 'aliases'> & Partial<FamilyMember>,
  indicators: Readonly<Partial<Record<FamilyRole, string>>>,
): FamilyMember {
  return { ...NONE, shortName: names.name, ...names, indicators };
}

function sector(id: string, name: string, nameEn: string, ...aliases: string[]): FamilyMember {
  const indicators = { net: `${id}-net-entry`, entered: `${id}-entered`, left: `${id}-left` };
  return member({ id, name, nameEn, aliases }, indicators);
}

function households(
  names: Pick<FamilyMember, 'id' | 'name' | 'aliases'> & Partial<FamilyMember>,
): FamilyMember {
  const [urban, rural] = [`urban-${names.id}`, `rural-${names.id}`];
  const growth = { 'urban-growth': `${urban}-growth`, 'rural-growth': `${rural}-growth` };
  return member(names, { urban, rural, ...growth });
}

const BEFORE: readonly Family[] = [
  {
    ...{ id: 'net-entries', kind: 'in-out-net', name: '净增入库', nameEn: 'Net entry' },
    members: [
      sector('total', '合计', 'Total', '总计', '总数', '全部'),
      sector('industry', '规上工业', 'Industry above designated size', '规模以上工业'),
      sector('real-estate', '房地产', 'Real estate', '房地产业', '房地产开发', '房地产开发业'),
      sector(
        ...(['trade', '限上贸易', 'Trade above quota', '限额以上贸易'] as const),
        ...['限上商贸', '限额以上商贸', '限上贸易业', '限额以上贸易业'],
      ),
      sector('services', '规上服务业', 'Services above designated size', '规模以上服务业'),
    ],
  },
  {
    ...{ id: 'prices', kind: 'index-bases', name: '物价', nameEn: 'Prices' },
    members: [
      member(
        {
          ...{ id: 'cpi', name: '居民消费价格指数', shortName: 'CPI' },
          ...{ nameEn: 'Consumer price index', shortNameEn: 'consumer prices' },
          aliases: ['居民消费价格', '消费价格指数'],
        },
        { month: 'cpi-month', year: 'cpi-year', 'to-date': 'cpi-to-date' },
      ),
    ],
  },
  {
    ...{ id: 'households', kind: 'urban-rural', name: '居民收支', nameEn: 'Households' },
    members: [
      households({
        ...{ id: 'income', name: '人均收入', shortName: '收入', aliases: ['可支配收入'] },
        ...{ nameEn: 'income per head', shortNameEn: 'income' },
      }),
      households({
        ...{ id: 'expenditure', name: '人均生活消费支出', shortName: '支出' },
        aliases: ['消费支出', '生活消费支出'],
        ...{ nameEn: 'living expenditure per head', shortNameEn: 'expenditure' },
      }),
    ],
  },
];

/** @example familiesBefore(indicators).map(({ id }) => id) // ['net-entries', 'prices', 'households'] */
export function familiesBefore(indicators: readonly Pick<Indicator, 'id'>[]): Family[] {
  const known = new Set(indicators.map(({ id }) => id));
  return BEFORE.filter((family) => familyIds(family).every((id) => known.has(id)));
}
