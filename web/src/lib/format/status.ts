import type { Static } from 'typebox';
import { MISSING_NAMES } from '#domain/missing-reason.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';
import type {
  Measure as MeasureSchema,
  MissingReason as ReasonSchema,
  Status as StatusSchema,
} from '#server/schemas/scalars.ts';

export type Status = Static<typeof StatusSchema>;
export type Measure = Static<typeof MeasureSchema>;
export type MissingReason = Static<typeof ReasonSchema>;

export const STATUS_WORDS = namesOf(STATUS_NAMES);

export const MISSING_WORDS = namesOf(MISSING_NAMES);

/** Who may see what is withheld. */
export const WITHHELD_TIP: string = inLanguage({
  zh: '有数，但没有对外公开；有权限的账号登录后可见',
  en: 'There is a figure, not open to the public; accounts with the right see it once signed in',
});

/** Where there is room for one word: a figure that is withheld is not missing. */
export function missingWord(missingReason: MissingReason | null): string {
  return missingReason === 'withheld' ? MISSING_WORDS.withheld : STATUS_WORDS.missing;
}

/** What stands for the figure of a status: a figure that is withheld is not missing. */
export function statusWords(status: Status, missingReason: MissingReason | null): string {
  return missingReason === 'withheld' ? MISSING_WORDS.withheld : STATUS_WORDS[status];
}

const POINTS = inLanguage({ zh: '个百分点', en: 'pp' });
const INDEX_POINTS = inLanguage({ zh: '点', en: 'points' });

/** What a gap is counted in: points between rates and between indices, whose unit is a base; else the unit itself. */
export function gapUnit(measure: Measure, unit: string): string {
  if (measure === 'index') return INDEX_POINTS;
  return measure === 'rate' ? POINTS : unit;
}
