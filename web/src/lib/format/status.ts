import type { Static } from 'typebox';
import { gapUnit as gapUnitIn } from '#domain/gap-unit.ts';
import { MISSING_NAMES } from '#domain/missing-reason.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import { inLanguage, language, namesOf } from '#lib/language/language.ts';
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

/** @example gapUnit('rate', '%') // '个百分点' */
export const gapUnit = (measure: Measure, unit: string): string =>
  gapUnitIn(measure, unit, language);
