import type { ActKind } from '#domain/acts.ts';
import type { Act } from '#lib/api/audit.ts';
import { language } from '#lib/language/language.ts';

/** The server's own words are in Chinese. */
const KINDS: Readonly<Record<ActKind, string>> = {
  'audit-begun': 'audit begun',
  'audit-exported': 'audit downloaded',
  load: 'loaded data',
  undo: 'undid loads',
  'edition-opened': 'began an edition',
  'draft-loaded': 'loaded into the draft',
  'draft-undone': 'undid a load of the draft',
  'edition-submitted': 'submitted for review',
  'edition-returned': 'returned',
  'edition-approved': 'approved',
  'ranking-approved': 'recorded approval of the ranking',
  'edition-scheduled': 'scheduled publication',
  'edition-published': 'published',
  'edition-discarded': 'discarded the edition',
  'edition-withdrawn': 'withdrew',
  'edition-failed': 'scheduled publication failed',
  'alias-added': 'added a name',
  'alias-removed': 'removed a name',
  'left-out-name-added': 'left a name out for good',
  'left-out-name-removed': 'no longer leaves a name out',
  'release-info-changed': 'changed title or remarks',
  'sign-in': 'signed in',
  'sign-in-failed': 'failed to sign in',
  'sign-out': 'signed out',
  'account-added': 'added an account',
  'account-changed': 'changed an account',
  'invitation-made': 'made a link to sign in',
  'invitation-used': 'used a link to sign in',
  'password-changed': 'changed the password',
  'key-made': 'made a key',
  'key-revoked': 'revoked a key',
  'settings-changed': 'changed settings',
};

const DOORS: Readonly<Record<Act['door'], string>> = {
  session: 'web',
  key: 'key',
  console: 'command line',
  system: 'system',
};

/** An act in the language of the page; its note as it was written. */
export function actWords(act: Pick<Act, 'kind' | 'subject' | 'door' | 'words'>): Act['words'] {
  return language === 'en' ? inEnglish(act) : act.words;
}

/** @example kindWords({ id: 'undo', name: '撤销装载' }) // '撤销装载', or 'undid loads' */
export function kindWords({ id, name }: { id: string; name: string }): string {
  return language === 'en' && isKnown(id) ? KINDS[id] : name;
}

/** @example inEnglish(act) // { kind: 'undid loads', subject: 'load 3', door: 'web', note: '装错了' } */
export function inEnglish({
  kind,
  subject,
  door,
  words,
}: Pick<Act, 'kind' | 'subject' | 'door' | 'words'>): Act['words'] {
  return {
    kind: isKnown(kind) ? KINDS[kind] : words.kind,
    subject: nameSubject(subject),
    door: DOORS[door],
    note: words.note,
  };
}

function isKnown(kind: string): kind is ActKind {
  return Object.hasOwn(KINDS, kind);
}

function nameSubject(subject: string): string {
  const [kind = '', ...rest] = subject.split('/');
  const id = rest.join('/');
  switch (kind) {
    case 'account':
      return id === '?' ? 'no account' : `account ${id}`;
    case 'release':
    case 'load':
    case 'key':
      return `${kind} ${id}`;
    case 'alias':
      return `name “${rest.slice(1).join('/')}”`;
    case 'left-out-name':
      return `left-out name “${rest.slice(1).join('/')}”`;
    case 'settings':
      return 'settings';
    case 'audit':
      return 'audit log';
    default:
      return subject;
  }
}
