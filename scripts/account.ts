import { userInfo } from 'node:os';
import type { Doer } from '#server/accounts/acts.ts';
import { addAccount, changeAccount, inviteAgain } from '#server/accounts/manage.ts';
import type { Link } from '#server/accounts/invitations.ts';
import { readConfig } from '#server/config.ts';
import { ROLE_NAMES, ROLES, type Role } from '#domain/roles.ts';
import { Problem } from '#server/problem.ts';
import { siteAddress } from '#server/site-address.ts';
import { listAccounts, type Account } from '#server/store/accounts.ts';
import { openPlace } from '#server/open-data.ts';
import { openReadOnly, type Db } from '#server/store/database.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';

const HELP = `npm run account -- 命令   管理账号；服务开着也可以用

  list                                  所有账号
  add 账号 --display 姓名 --roles 角色…   新账号，给出设密码的一次性链接
  roles 账号 角色…                       改角色
  disable 账号                          停用，并让它退出登录
  enable 账号                           启用
  reset 账号                            给出重设密码的一次性链接

  --site 地址   链接开头的网址，默认按 SITE_URL，没有则按 HOST 和 PORT
  --json       结果按 JSON 输出
  --help

角色用逗号隔开：${ROLES.map((role) => `${role} ${ROLE_NAMES[role].zh}`).join('，')}。
链接 72 小时内有效，只能用一次；只显示这一次。每一步都记入审计日志。
退出码：0 办成，1 办不成，2 用法不对。数据库由环境变量 DATABASE_URL 指定，默认 var/tongbao.sqlite。`;

/** What a command did, for people and as JSON. */
interface Outcome {
  lines: string[];
  json: unknown;
}

interface Call {
  db: Db;
  options: { by: Doer; now: Date };
  /** The account, and what else stands on the command line. */
  name: string;
  rest: readonly string[];
  display: string | undefined;
  roles: string | undefined;
  site: string;
}

const COMMANDS: Readonly<Record<string, (call: Call) => Promise<Outcome>>> = {
  add: async ({ db, options, name, display, roles, site }) => {
    if (display === undefined) throw new UsageError('缺少 --display 姓名。');
    const account = { name, displayName: display, roles: readRoles(roles ?? '') };
    const added = await addAccount(db, account, options);
    return withLink(added.account, added.link, site);
  },
  roles: async ({ db, options, name, rest }) => {
    return toOutcome(await changeAccount(db, name, { roles: readRoles(rest.join(',')) }, options));
  },
  disable: async ({ db, options, name }) =>
    toOutcome(await changeAccount(db, name, { isDisabled: true }, options)),
  enable: async ({ db, options, name }) =>
    toOutcome(await changeAccount(db, name, { isDisabled: false }, options)),
  reset: async ({ db, options, name, site }) => {
    const link = await inviteAgain(db, name, options);
    const account = (await listAccounts(db)).find((one) => one.name === name.toLowerCase());
    if (!account)
      throw new Problem('unknown-account', {
        zh: `没有账号“${name}”。`,
        en: `There is no account “${name}”.`,
      });
    return withLink(account, link, site);
  },
};

await runCommand('account', async () => {
  const { values, positionals } = readArguments(HELP, {
    display: { type: 'string' },
    roles: { type: 'string' },
    site: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [command = '', name, ...rest] = positionals;
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (command !== 'list' && !run) {
    throw new UsageError(command === '' ? '没有给出命令。' : `没有“${command}”这个命令。`);
  }
  if (run && name === undefined) throw new UsageError('没有给出账号。');
  const config = readConfig(process.env);
  const { host, port, siteUrl } = config;
  const site = (values.site ?? siteUrl ?? siteAddress(host, port, {})).replace(/\/$/u, '');
  const by: Doer = { name: userInfo().username, door: 'console' };
  const { display, roles } = values;
  const db = await (run ? openPlace(config) : openReadOnly(config.database));
  try {
    const options = { by, now: new Date() };
    const { lines, json } = run
      ? await run({ db, options, name: name ?? '', rest, display, roles, site })
      : await list(db);
    console.log(values.json ? JSON.stringify(json, null, 2) : lines.join('\n'));
    return EXIT.done;
  } finally {
    await db.destroy();
  }
});

async function list(db: Db): Promise<Outcome> {
  const accounts = await listAccounts(db);
  const lines = accounts.length > 0 ? accounts.map(describe) : ['还没有账号。'];
  return { lines, json: accounts.map(withoutSecrets) };
}

/** @throws UsageError, naming the roles there are */
function readRoles(text: string): Role[] {
  const words = text.split(/[,，、\s]+/u).filter((word) => word !== '');
  const roles = words.map((word) => ROLES.find((role) => role === word) ?? unknownRole(word));
  if (roles.length === 0) throw new UsageError(`没有给出角色。角色有：${ROLES.join('、')}。`);
  return roles;
}

function unknownRole(word: string): never {
  throw new UsageError(`没有“${word}”这个角色。角色有：${ROLES.join('、')}。`);
}

function toOutcome(account: Account): Outcome {
  return { lines: [describe(account)], json: withoutSecrets(account) };
}

function withLink(account: Account, { path, expiresAt }: Link, site: string): Outcome {
  const url = `${site}${path}`;
  return {
    lines: [describe(account), `请把这条链接交给本人（72 小时内有效，只能用一次）：${url}`],
    json: { account: withoutSecrets(account), link: { url, expiresAt } },
  };
}

function describe(account: Account): string {
  const { name, displayName, roles, isDisabled, passwordHash } = account;
  const notes = [isDisabled ? '已停用' : null, passwordHash === null ? '还没设密码' : null].filter(
    (note) => note !== null,
  );
  const held = roles.map((role) => ROLE_NAMES[role].zh).join('、');
  return [name, displayName, held, ...notes].join('  ');
}

function withoutSecrets({ passwordHash, ...account }: Account) {
  return { ...account, hasPassword: passwordHash !== null };
}
