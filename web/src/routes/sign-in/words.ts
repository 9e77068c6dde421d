import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '登录 · 通报',
    title: '登录',
    about: '查看已发布的通报无须登录；导入、审核、发布须有账号。',
    account: '账号',
    password: '密码',
    busy: '正在登录……',
    forgotten: '没有账号或忘记密码的，请管理员发放一次性链接。',
    nobody: '尚无账号',
    first:
      '服务启动时窗口中给出的一次性链接，用于建立首位管理员；遗失的，重新启动服务即给出新链接，旧链接作废。',
  },
  en: {
    documentTitle: 'Sign in · Tongbao',
    title: 'Sign in',
    about: 'Published releases are open to all; loading, reviewing and publishing need an account.',
    account: 'Account',
    password: 'Password',
    busy: 'Signing in …',
    forgotten: 'No account, or forgot the password? Ask the administrator for a one-time link.',
    nobody: 'No accounts yet',
    first:
      'The one-time link printed when the service started sets up the first administrator. If it is lost, restart the service: a new link is printed and the old one is void.',
  },
});
