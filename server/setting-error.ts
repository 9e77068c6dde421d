import { Refusal } from '#domain/refusal.ts';

/** A setting that can't be used: the message names it and says what it should be. */
export class SettingError extends Refusal {}

/**
 * A setting as it is told: who pastes an address with a password in it, before the host or in the query,
 * does not find it again in a log.
 * @example withoutSecrets('mysql://u:secret@h/d?password=x') // 'mysql://…@h/d?…'
 */
export function withoutSecrets(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/isu, '$1…@').replace(/[?#].*$/su, '?…');
}
