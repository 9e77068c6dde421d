import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    site: '通报',
    noToken: {
      title: '链接不完整',
      detail: '地址里没有一次性链接的凭据。请把整条链接（连同 # 后面的部分）复制到地址栏。',
    },
    link: '一次性链接',
    firstTitle: '建立第一位管理员',
    setPassword: (name: string) => `${name}，请设定密码`,
    first: '管理员给别人开账号、定角色；自己要录入或审核，再给自己加上相应的角色。',
    again: (account: string) => `账号 ${account}。设好之后，原来的密码和登录都不再有效。`,
    signIn: '去登录',
    checking: '正在核对链接……',
    differs: { title: '两次密码不一样', detail: '请把同一个密码再输一遍。' },
    account: '账号',
    accountHint: '登录用，以后不能改：字母开头，2 至 32 个小写字母、数字、点、横线，如 li.ming',
    name: '姓名',
    password: '密码',
    passwordHint: '至少 10 个字符。好记又难猜的是一句只有自己知道的话。',
    repeat: '再输一遍密码',
    busy: '正在保存……',
    save: '保存并登录',
  },
  en: {
    site: 'Tongbao',
    noToken: {
      title: 'The link is not whole',
      detail:
        'The address lacks the token of the one-time link. Copy the whole link, with what follows #, into the address bar.',
    },
    link: 'One-time link',
    firstTitle: 'Set up the first administrator',
    setPassword: (name) => `${name}, set your password`,
    first:
      'Administrators open accounts and give roles; to load or review yourself, give yourself those roles as well.',
    again: (account) => `Account ${account}. Once set, the old password and all sessions end.`,
    signIn: 'Sign in',
    checking: 'Checking the link …',
    differs: { title: 'The passwords differ', detail: 'Enter the same password twice.' },
    account: 'Account',
    accountHint:
      'For signing in, never changed: 2 to 32 small letters, digits, dots or hyphens, beginning with a letter, such as li.ming',
    name: 'Name',
    password: 'Password',
    passwordHint:
      'At least 10 characters. A sentence that only you know is easy to remember and hard to guess.',
    repeat: 'Password again',
    busy: 'Saving …',
    save: 'Save and sign in',
  },
});
