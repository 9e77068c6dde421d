import type { HouseholdRow } from '#server/schemas/figures.ts';
import { inLanguage } from '#lib/language/language.ts';

type Names = Readonly<Record<string, string>>;

const { measures, residences } = inLanguage<{ measures: Names; residences: Names }>({
  zh: {
    measures: { income: '人均收入', expenditure: '人均生活消费支出' },
    residences: { urban: '城镇居民', rural: '农村居民' },
  },
  en: {
    measures: { income: 'income per head', expenditure: 'living expenditure per head' },
    residences: { urban: 'Urban households', rural: 'Rural households' },
  },
});

/** @example measureName(row) // '人均收入' */
export const measureName = ({ measure }: Pick<HouseholdRow, 'measure'>): string =>
  measures[measure.id] ?? measure.name;

/** @example residenceName(row) // '城镇居民' */
export const residenceName = ({ residence }: Pick<HouseholdRow, 'residence'>): string =>
  residences[residence.id] ?? residence.name;
