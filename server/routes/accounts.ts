import type { FastifyInstance, FastifyRequest } from 'fastify';
import { changeSettings } from '#server/accounts/change-settings.ts';
import { addAccount, changeAccount, endSessions, inviteAgain } from '#server/accounts/manage.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireActor, requireRight } from '#server/plugins/who.ts';
import { accountsApi } from '#server/schemas/api/accounts.ts';
import type { Account } from '#server/schemas/accounts.ts';
import { listAccounts, type Account as StoredAccount } from '#server/store/accounts.ts';
import { readSettings } from '#server/store/settings.ts';
import { described, type Asked } from './described.ts';
import { personalRefusals } from './personal-schema.ts';

/** The accounts of everybody and what holds for all; for administrators. */
export function accountRoutes(app: FastifyInstance): void {
  /** @throws sign-in-needed, forbidden */
  const administrator = (request: FastifyRequest) => {
    const by = requireRight(request, 'administer');
    return { by, now: app.now(), keptHash: request.session?.tokenHash ?? null };
  };

  app.get<Asked<typeof accountsApi.accounts>>(accountsApi.accounts.path, {
    config: personal,
    schema: described(accountsApi.accounts, personalRefusals()),
    handler: async (request) => {
      administrator(request);
      return (await listAccounts(app.db)).map(toReply);
    },
  });

  app.post<Asked<typeof accountsApi.addAccount>>(accountsApi.addAccount.path, {
    config: personal,
    schema: described(accountsApi.addAccount, personalRefusals()),
    handler: async (request) => {
      const { account, link } = await addAccount(app.db, request.body, administrator(request));
      return { account: toReply(account), link };
    },
  });

  app.patch<Asked<typeof accountsApi.changeAccount>>(accountsApi.changeAccount.path, {
    config: personal,
    schema: described(accountsApi.changeAccount, personalRefusals()),
    handler: async (request) => {
      const options = administrator(request);
      return toReply(await changeAccount(app.db, request.params.name, request.body, options));
    },
  });

  app.post<Asked<typeof accountsApi.inviteAgain>>(accountsApi.inviteAgain.path, {
    config: personal,
    schema: described(accountsApi.inviteAgain, personalRefusals()),
    handler: (request) => inviteAgain(app.db, request.params.name, administrator(request)),
  });

  app.delete<Asked<typeof accountsApi.endSessions>>(accountsApi.endSessions.path, {
    config: personal,
    schema: described(accountsApi.endSessions, personalRefusals()),
    handler: async (request) => {
      return { ended: await endSessions(app.db, request.params.name, administrator(request)) };
    },
  });

  app.get<Asked<typeof accountsApi.settings>>(accountsApi.settings.path, {
    config: personal,
    schema: described(accountsApi.settings, personalRefusals()),
    handler: (request) => {
      requireActor(request);
      return readSettings(app.db);
    },
  });

  app.put<Asked<typeof accountsApi.changeSettings>>(accountsApi.changeSettings.path, {
    config: personal,
    schema: described(accountsApi.changeSettings, personalRefusals()),
    handler: (request) => changeSettings(app.db, request.body, administrator(request)),
  });
}

function toReply({ passwordHash, ...account }: StoredAccount): Account {
  return { ...account, hasPassword: passwordHash !== null };
}
