import type { UploadProblem } from '#lib/api/uploads.ts';

/** Never by colour alone. */
export const SIGNS = { error: '✕', warning: '!' } as const satisfies Record<
  UploadProblem['severity'],
  string
>;

export const SEVERITY_WORDS = { error: '错误', warning: '提醒' } as const satisfies Record<
  UploadProblem['severity'],
  string
>;
