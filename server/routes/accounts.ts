import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { changeSettings } from '#server/accounts/change-settings.ts';
import { addAccount, changeAccount, endSessions, inviteAgain } from '#server/accounts/manage.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireActor, requireRight } from '#server/plugins/who.ts';
import {
  Account,
  AccountAdded,
  AccountChange,
  Accounts,
  Ended,
  InvitationLink,
  NewAccount,
  Settings,
} from '#server/schemas/accounts.ts';
import { listAccounts, type Account as StoredAccount } from '#server/store/accounts.ts';
import { readSettings } from '#server/store/settings.ts';
import { personalReplies } from './personal-schema.ts';

const Params = Type.Object({ name: Type.String() }, { additionalProperties: false });
interface Named {
  Params: Static<typeof Params>;
}

/** The accounts of everybody and what holds for all; for administrators. */
export function accountRoutes(app: FastifyInstance): void {
  /** @throws sign-in-needed, forbidden */
  const administrator = (request: FastifyRequest) => {
    const by = requireRight(request, 'administer');
    return { by, now: app.now(), keptHash: request.session?.tokenHash ?? null };
  };

  app.get('/accounts', {
    config: personal,
    schema: { tags: ['accounts'], summary: 'All accounts', response: personalReplies(Accounts) },
    handler: async (request) => {
      administrator(request);
      return (await listAccounts(app.db)).map(toReply);
    },
  });

  app.post<{ Body: NewAccount }>('/accounts', {
    config: personal,
    schema: {
      tags: ['accounts'],
      summary: 'Add an account; its owner sets the password by the link',
      body: NewAccount,
      response: personalReplies(AccountAdded),
    },
    handler: async (request) => {
      const { account, link } = await addAccount(app.db, request.body, administrator(request));
      return { account: toReply(account), link };
    },
  });

  app.patch<Named & { Body: AccountChange }>('/accounts/:name', {
    config: personal,
    schema: {
      tags: ['accounts'],
      summary: 'Change an account: name of the person, roles, disabled or not',
      params: Params,
      body: AccountChange,
      response: personalReplies(Account),
    },
    handler: async (request) => {
      const options = administrator(request);
      return toReply(await changeAccount(app.db, request.params.name, request.body, options));
    },
  });

  app.post<Named>('/accounts/:name/invitation', {
    config: personal,
    schema: {
      tags: ['accounts'],
      summary: 'A one-time link by which the account gets a new password',
      params: Params,
      response: personalReplies(InvitationLink),
    },
    handler: (request) => inviteAgain(app.db, request.params.name, administrator(request)),
  });

  app.delete<Named>('/accounts/:name/sessions', {
    config: personal,
    schema: {
      tags: ['accounts'],
      summary: 'Sign an account out wherever it is signed in',
      params: Params,
      response: personalReplies(Ended),
    },
    handler: async (request) => {
      return { ended: await endSessions(app.db, request.params.name, administrator(request)) };
    },
  });

  app.get('/settings', {
    config: personal,
    schema: {
      tags: ['accounts'],
      summary: 'What holds for all who work at the desk',
      response: personalReplies(Settings),
    },
    handler: (request) => {
      requireActor(request);
      return readSettings(app.db);
    },
  });

  app.put<{ Body: Settings }>('/settings', {
    config: personal,
    schema: {
      tags: ['accounts'],
      summary: 'Set what holds for all',
      body: Settings,
      response: personalReplies(Settings),
    },
    handler: (request) => changeSettings(app.db, request.body, administrator(request)),
  });
}

function toReply({ passwordHash, ...account }: StoredAccount): Account {
  return { ...account, hasPassword: passwordHash !== null };
}
