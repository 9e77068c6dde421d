import type { Language } from '../language.ts';

interface Words {
  /** 增速，% */
  unit: (measure: string, unit: string) => string;
  /** @param dutyWord how the office calls who answers for an indicator */
  department: (dutyWord: string) => string;
}

/** What stands over the title of an indicator, besides its release. */
export const INDICATOR_FACTS: Readonly<Record<Language, Words>> = {
  zh: { unit: (measure, unit) => `${measure}，${unit}`, department: (dutyWord) => dutyWord },
  en: {
    unit: (measure, unit) => `${measure}, ${unit}`,
    department: () => 'Department in charge:',
  },
};
