import { Type, type Static } from 'typebox';
import { RIGHTS, ROLES } from '#domain/roles.ts';
import { OFFICE_CONTENTS, OfficeChoice } from './office.ts';
import { Nullable, OneOf } from './scalars.ts';

const closed = { additionalProperties: false };
const Moment = Type.String({ description: 'ISO 8601, UTC' });
const Role = OneOf(ROLES);
const Roles = Type.Array(Role);
/** At most so long that hashing it costs no more than another. */
const Password = Type.String({ maxLength: 256 });
/** What was typed; what an account may be called is checked with words. */
const Name = Type.String({ maxLength: 64 });
const DisplayName = Type.String({ maxLength: 64, description: '张三' });

const Ids = Type.Array(Type.String({ maxLength: 100 }), { maxItems: 500 });
export const Scope = Type.Object(
  {
    departmentIds: Ids,
    regionIds: Ids,
  },
  {
    ...closed,
    description:
      'Which lines an officer enters: those of these departments, of these regions, or with both of the departments in the regions.',
  },
);
export type Scope = Static<typeof Scope>;

export const Session = Type.Object({
  actor: Nullable(
    Type.Object({
      name: Type.String(),
      displayName: Type.String(),
      roles: Roles,
      scope: Nullable(Scope),
      rights: Type.Array(OneOf(RIGHTS)),
    }),
  ),
  csrfToken: Nullable(
    Type.String({ description: 'To be sent as x-csrf-token with whatever changes something.' }),
  ),
  isSetUp: Type.Boolean({ description: 'False: not one account yet.' }),
});
export type Session = Static<typeof Session>;

export const SignIn = Type.Object({ name: Name, password: Password }, closed);
export type SignIn = Static<typeof SignIn>;

export const PasswordChange = Type.Object({ current: Password, next: Password }, closed);
export type PasswordChange = Static<typeof PasswordChange>;

export const OpenSession = Type.Object({
  createdAt: Moment,
  lastSeenAt: Moment,
  userAgent: Type.String(),
  isCurrent: Type.Boolean(),
});
export const OpenSessions = Type.Array(OpenSession);
export type OpenSession = Static<typeof OpenSession>;

export const Ended = Type.Object({
  ended: Type.Integer({ description: 'How many sessions were ended.' }),
});
export type Ended = Static<typeof Ended>;

export const PasswordChanged = Type.Object({
  ...Ended.properties,
  keys: Type.Integer({ description: 'How many keys were ended.' }),
});
export type PasswordChanged = Static<typeof PasswordChanged>;

export const InvitationToken = Type.Object({ token: Type.String({ maxLength: 128 }) }, closed);
export const InvitationCheck = Type.Object({
  name: Nullable(Type.String({ description: 'Null: the first administrator chooses it.' })),
  displayName: Nullable(Type.String()),
  isFirst: Type.Boolean(),
  holds: Nullable(
    OneOf(
      OFFICE_CONTENTS,
      'What the first administrator finds: nothing or the example, in whose place an office may begin, or more.',
    ),
  ),
});
export type InvitationCheck = Static<typeof InvitationCheck>;

export const InvitationAcceptance = Type.Object(
  {
    token: Type.String({ maxLength: 128 }),
    name: Type.Optional(Name),
    displayName: Type.Optional(DisplayName),
    password: Password,
    office: Type.Optional(OfficeChoice),
    doesAll: Type.Optional(
      Type.Boolean({
        description: 'The first administrator enters, reviews and publishes as well.',
      }),
    ),
  },
  closed,
);
export type InvitationAcceptance = Static<typeof InvitationAcceptance>;

export const Account = Type.Object({
  name: Type.String(),
  displayName: Type.String(),
  roles: Roles,
  scope: Nullable(Scope),
  isDisabled: Type.Boolean(),
  hasPassword: Type.Boolean({ description: 'False: the invitation was not taken up yet.' }),
  createdAt: Moment,
});
export const Accounts = Type.Array(Account);
export type Account = Static<typeof Account>;

export const NewAccount = Type.Object(
  {
    name: Name,
    displayName: DisplayName,
    roles: Roles,
    scope: Type.Optional(Nullable(Scope)),
  },
  closed,
);
export type NewAccount = Static<typeof NewAccount>;

export const AccountChange = Type.Object(
  {
    displayName: Type.Optional(DisplayName),
    roles: Type.Optional(Roles),
    scope: Type.Optional(Nullable(Scope)),
    isDisabled: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type AccountChange = Static<typeof AccountChange>;

/** A link that is shown once; the site's own address goes before it. */
export const InvitationLink = Type.Object({
  path: Type.String({ description: '/welcome#…' }),
  expiresAt: Moment,
});
export type InvitationLink = Static<typeof InvitationLink>;

export const AccountAdded = Type.Object({ account: Account, link: InvitationLink });
export type AccountAdded = Static<typeof AccountAdded>;

export const Key = Type.Object({
  id: Type.String(),
  account: Type.String(),
  label: Type.String(),
  roles: Type.Array(Role, { description: 'What it may do now: never more than its account.' }),
  createdAt: Moment,
  expiresAt: Nullable(Moment),
  lastUsedAt: Nullable(Moment),
  lastUsedFor: Nullable(Type.String({ description: 'GET /api/v1/observations' })),
  revokedAt: Nullable(Moment),
  requestsPerMinute: Type.Integer({ description: 'How often it may ask.' }),
});
export const Keys = Type.Array(Key);
export type Key = Static<typeof Key>;

export const NewKey = Type.Object(
  {
    label: Type.String({ minLength: 1, maxLength: 64 }),
    roles: Roles,
    days: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1096, description: 'Until it ends; left out: 365.' }),
    ),
    requestsPerMinute: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 12_000, description: '1200 where it is left out.' }),
    ),
  },
  closed,
);
export type NewKey = Static<typeof NewKey>;

export const KeyMade = Type.Object({
  key: Key,
  word: Type.String({ description: 'The key itself, shown this once: Authorization: Bearer …' }),
});
export type KeyMade = Static<typeof KeyMade>;

export const Settings = Type.Object(
  {
    allowSamePerson: Type.Boolean({ description: 'One who entered may also approve.' }),
    rankingNeedsApproval: Type.Boolean({ description: 'Rankings are approved apart.' }),
    dictionaryNeedsReview: Type.Boolean({
      description: 'Changes of the dictionary count once somebody else has approved.',
    }),
    ledgerNeedsReview: Type.Boolean({
      description: 'Changes of the ledger count once somebody else has approved.',
    }),
  },
  closed,
);
export type Settings = Static<typeof Settings>;

/** Those that are left out stay as they are. */
export const SettingsChange = Type.Partial(Settings, closed);
