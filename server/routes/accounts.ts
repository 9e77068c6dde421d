import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Dictionary } from '#domain/dictionary.ts';
import { findById } from '#domain/find-by-id.ts';
import { Problem } from '#server/problem.ts';
import { changeSettings } from '#server/accounts/change-settings.ts';
import { addAccount, changeAccount, endSessions, inviteAgain } from '#server/accounts/manage.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireActor, requireRight } from '#server/plugins/who.ts';
import { accountsApi } from '#server/schemas/api/accounts.ts';
import type { Account } from '#server/schemas/accounts.ts';
import { listAccounts, type Account as StoredAccount } from '#server/store/accounts.ts';
import { readSettings } from '#server/store/settings.ts';
import { described, type Asked } from './described.ts';
import { toScopeReply } from './session-reply.ts';
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
      const by = administrator(request);
      requireKnownScope(request.body.scope, (await app.view()).dictionary);
      const { account, link } = await addAccount(app.db, request.body, by);
      return { account: toReply(account), link };
    },
  });

  app.patch<Asked<typeof accountsApi.changeAccount>>(accountsApi.changeAccount.path, {
    config: personal,
    schema: described(accountsApi.changeAccount, personalRefusals()),
    handler: async (request) => {
      const options = administrator(request);
      requireKnownScope(request.body.scope, (await app.view()).dictionary);
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

function toReply({ passwordHash, scope, ...account }: StoredAccount): Account {
  return { ...account, scope: toScopeReply(scope), hasPassword: passwordHash !== null };
}

/** @throws bad-request, naming what the dictionary does not know */
function requireKnownScope(
  scope: Account['scope'] | undefined,
  { departments, regions }: Pick<Dictionary, 'departments' | 'regions'>,
): void {
  const unknown = [
    ...(scope?.departmentIds ?? []).filter((id) => !findById(departments, id)),
    ...(scope?.regionIds ?? []).filter((id) => !findById(regions, id)),
  ];
  if (unknown.length === 0) return;
  throw new Problem('bad-request', {
    zh: `填报范围里的 ${unknown.join('、')} 字典里没有。请在字典的部门和地区里选。`,
    en: `The dictionary has no ${unknown.join(', ')}. Choose the scope among its departments and regions.`,
  });
}
