import { areaAddress } from '#domain/layout/area.ts';
import { SEEN_KINDS } from '#domain/layout/seen-figure.ts';
import type { SheetAnswer, ValueAnswer } from '#domain/layout/shown.ts';
import { unitName } from '#domain/unit-names.ts';
import { inLanguage, language } from '#lib/language/language.ts';
import { periodWords } from './figure-words.ts';
import { nameOfEntry, type KnownEntries } from './known-names.ts';
import { ABOUT_NAMES, KIND_NAMES, ROLE_NAMES } from './words.ts';

const words = inLanguage({
  zh: {
    area: (place: string, role: string) => `${place} 是${role}`,
    leftOut: (place: string) => `${place} 不要`,
    value: (place: string | null, dimension: string, value: string) =>
      `${place ?? '整张表'}的${dimension}：${value}`,
    ofRelease: '与所选通报的时期相同',
    yes: '是',
    no: '不是',
    means: (text: string, unit: string | null, name: string) =>
      `“${text}”${unit === null ? '' : `（${unit}）`}是“${name}”`,
    wider: (text: string, name: string) => `“${text}”是更大的范围“${name}”，只作参照`,
    nameLeftOut: (text: string) => `“${text}”不要`,
  },
  en: {
    area: (place, role) => `${place}: ${role.toLowerCase()}`,
    leftOut: (place) => `${place}: left out`,
    value: (place, dimension, value) => `${dimension} of ${place ?? 'the whole sheet'}: ${value}`,
    ofRelease: 'that of the release it is loaded for',
    yes: 'yes',
    no: 'no',
    means: (text, unit, name) => `“${text}”${unit === null ? '' : ` (${unit})`} is “${name}”`,
    wider: (text, name) => `“${text}” is the wider place “${name}”, for reference only`,
    nameLeftOut: (text) => `“${text}”: left out`,
  },
});

const unitSaid = (unit: string): string => (language === 'en' ? unitName(unit) : unit);

/** What was answered, in one line. @example '整张表的年份：2019' */
export function describeAnswer(answer: SheetAnswer, known: KnownEntries): string {
  switch (answer.about) {
    case 'area': {
      const place = areaAddress(answer.cells);
      return answer.role === 'leave-out'
        ? words.leftOut(place)
        : words.area(place, ROLE_NAMES[answer.role]);
    }
    case 'value': {
      const place = answer.cells === null ? null : areaAddress(answer.cells);
      return words.value(place, ABOUT_NAMES[answer.dimension], valueSaid(answer, known));
    }
    case 'name': {
      const { text, to, dimension } = answer;
      if (to.as === 'leave-out') return words.nameLeftOut(text);
      const name = nameOfEntry(known[dimension], to.id);
      const unit = answer.unit === null ? null : unitSaid(answer.unit);
      return to.as === 'wider' ? words.wider(text, name) : words.means(text, unit, name);
    }
    default:
      return answer satisfies never;
  }
}

/** As a template keeps months that were the release’s own. */
const OF_RELEASE = 'release';

function valueSaid({ dimension, value }: ValueAnswer, known: KnownEntries): string {
  if (value === OF_RELEASE) return words.ofRelease;
  switch (dimension) {
    case 'region':
    case 'indicator':
      return nameOfEntry(known[dimension], value);
    case 'kind': {
      const kind = SEEN_KINDS.find((one) => one === value);
      return kind ? KIND_NAMES[kind] : value;
    }
    case 'cumulative':
      return value === 'yes' ? words.yes : words.no;
    case 'status':
      return value === 'all' ? words.yes : words.no;
    case 'period':
      return periodWords(value);
    case 'unit':
      return unitSaid(value);
    case 'year':
      return value;
    default:
      return dimension satisfies never;
  }
}
