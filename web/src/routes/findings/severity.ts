import type { Finding } from '#server/schemas/findings.ts';

/** A warning: the office itself says that parts need not add up. */
export const SEVERITY_WORDS = {
  error: '不符',
  warning: '提示',
} as const satisfies Record<Finding['severity'], string>;
