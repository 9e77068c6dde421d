import type { ProblemDetails } from '#server/schemas/problem.ts';
import type { ProblemCode } from '#server/problem.ts';
import { language } from '#lib/language/language.ts';

/** The server's own titles are in Chinese. */
const ENGLISH: Readonly<Record<ProblemCode, string>> = {
  'bad-request': 'The request is wrong',
  'unknown-parameter': 'There is no such parameter',
  'sign-in-needed': 'Sign in first',
  'sign-in-failed': 'Could not sign in',
  'cross-site': 'The request comes from elsewhere',
  csrf: 'The request lacks its token',
  forbidden: 'Your account may not do that',
  'unknown-address': 'There is no such address',
  'unknown-release': 'There is no such release',
  'unknown-region': 'There is no such region',
  'unknown-department': 'There is no such department',
  'unknown-indicator': 'There is no such indicator',
  'unknown-account': 'There is no such account',
  'unknown-key': 'There is no such key',
  'unknown-edition': 'There is no such edition',
  'unknown-load': 'There is no such load',
  'not-in-release': 'The release does not hold that',
  'no-data': 'There are no data yet',
  'unknown-upload': 'There is no such upload',
  'unknown-alias': 'No such name is remembered',
  'unknown-frozen': 'Nothing is frozen there',
  'method-not-allowed': 'That method is not allowed',
  conflict: 'That conflicts with how things stand',
  'invitation-over': 'The link is no longer good',
  'frozen-withdrawn': 'What was frozen is no longer public',
  'too-slow': 'Not sent to the end',
  'too-large': 'That is too large',
  'wrong-host': 'No such site',
  'unsupported-type': 'That type is not taken',
  'unreadable-file': 'The file cannot be read',
  'unreadable-cells': 'Some cells cannot be read',
  'bad-alias': 'That name cannot be remembered so',
  'weak-password': 'The password is too weak',
  'sign-in-delayed': 'Wait before signing in again',
  'too-many-requests': 'Too many requests',
  'frozen-full': 'There is no room left for frozen content',
  internal: 'The server failed',
  'disk-full': 'The disk is full',
  'too-busy': 'Too busy to take that now',
  'database-busy': 'The database is busy',
  'database-read-only': 'The database cannot be written now',
  'database-moved': 'The database file was moved',
  'disk-fault': 'The disk failed',
  'database-damaged': 'The database file is damaged',
  'too-many-listeners': 'Too many listeners',
};

/** A problem with its title in the language of the page; the detail stays as the server says it. */
export function titled(problem: ProblemDetails): ProblemDetails {
  const title = isKnown(problem.code) ? ENGLISH[problem.code] : problem.title;
  return language === 'en' ? { ...problem, title } : problem;
}

function isKnown(code: string): code is ProblemCode {
  return code in ENGLISH;
}
