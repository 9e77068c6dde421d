import type { Fault } from './messages.ts';

/** What was thrown in the thread that writes, for the one that waits for it. */
export function toFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: '', message: String(error), code: '', stack: '' };
  const { name, message, stack = '' } = error;
  return { name, message, code: 'code' in error ? String(error.code) : '', stack };
}
