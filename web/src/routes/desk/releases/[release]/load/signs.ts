import type { UploadProblem } from '#server/schemas/uploads.ts';
import { inLanguage } from '#lib/language/language.ts';

/** Never by colour alone. */
export const SIGNS = { error: '✕', warning: '!' } as const satisfies Record<
  UploadProblem['severity'],
  string
>;

export const SEVERITY_WORDS = inLanguage<Readonly<Record<UploadProblem['severity'], string>>>({
  zh: { error: '错误', warning: '提醒' },
  en: { error: 'Error', warning: 'Warning' },
});
