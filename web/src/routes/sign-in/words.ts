import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '登录 · 通报',
    title: '登录',
    about: '看已发布的通报不用登录；导入、审核、发布要有账号。',
    account: '账号',
    password: '密码',
    busy: '正在登录……',
    forgotten: '没有账号，或忘了密码：请管理员发一条一次性链接。',
    nobody: '还没有账号',
    first:
      '服务启动时在窗口里给出了一条一次性链接，用它建立第一位管理员。没有找到，就重新启动服务：会给出一条新的，旧的随即作废。',
  },
  en: {
    documentTitle: 'Sign in · Tongbao',
    title: 'Sign in',
    about: 'What is published is open to all; loading, reviewing and publishing need an account.',
    account: 'Account',
    password: 'Password',
    busy: 'Signing in …',
    forgotten: 'No account, or forgot the password? Ask the administrator for a one-time link.',
    nobody: 'There are no accounts yet',
    first:
      'When the service started it printed a one-time link, which sets up the first administrator. If it is lost, start the service again: it prints a new one, and the old one is void.',
  },
});
