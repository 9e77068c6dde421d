import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '账号 · 通报',
    title: '账号',
    about: '一人一个账号，可以有几个角色；不再用的停用，不删除：审计里记着它做过的事。',
    linkFor: (who: string) => `给${who}的一次性链接`,
    linkNote: '请当面或用可靠的方式交给本人：72 小时内有效，只能用一次，用它设密码并登录。',
    add: '开一个账号',
    settings: '设置',
    keys: '所有人的密钥',
    changed: (name: string) => `账号 ${name} 已改。`,
    signedOut: (name: string, count: number) => `账号 ${name} 的 ${count} 个登录已退出。`,
    list: '账号列表',
    displayName: '姓名',
    account: '账号',
    roles: '角色',
    state: '状态',
    act: '办理',
    disabled: '已停用',
    noPassword: '没设密码',
    inUse: '在用',
    edit: {
      label: (name: string) => `办理账号 ${name}`,
      roles: '角色（一改，这个账号在别处的登录就退出）',
      save: '保存',
      enable: '启用',
      resetPassword: '重设密码的链接',
      inviteAgain: '再发一条链接',
      signOut: '让它全部退出',
      disable: '停用',
    },
    accountHint: '登录用，以后不能改：字母开头，小写字母、数字、点、横线，如 li.ming',
    addAndLink: '开账号，取链接',
    choices: {
      allowSamePerson: {
        label: '录入的人可以自己审核',
        note: '不勾选：谁装载、谁提交，就不能由谁审核。',
      },
      rankingNeedsApproval: {
        label: '排名要单独审核',
        note: '勾选：排名另行审核通过后才能发布。',
      },
    },
  },
  en: {
    documentTitle: 'Accounts · Tongbao',
    title: 'Accounts',
    about:
      'One account a person, with one role or several. What is no longer used is disabled, not deleted: the audit holds what it did.',
    linkFor: (who) => `One-time link for ${who}`,
    linkNote:
      'Give it to its owner in person or in another safe way: it is good for 72 hours and once, to set a password and sign in.',
    add: 'Add an account',
    settings: 'Settings',
    keys: 'Keys of all accounts',
    changed: (name) => `Account ${name} was changed.`,
    signedOut: (name, count) =>
      `${count === 1 ? '1 session' : `${count} sessions`} of account ${name} ended.`,
    list: 'Accounts',
    displayName: 'Name',
    account: 'Account',
    roles: 'Roles',
    state: 'State',
    act: 'Manage',
    disabled: 'disabled',
    noPassword: 'no password set',
    inUse: 'in use',
    edit: {
      label: (name) => `Manage account ${name}`,
      roles: 'Roles (a change ends its sessions elsewhere)',
      save: 'Save',
      enable: 'Enable',
      resetPassword: 'Link to reset the password',
      inviteAgain: 'Another link',
      signOut: 'End all its sessions',
      disable: 'Disable',
    },
    accountHint:
      'For signing in, cannot be changed later: begins with a letter; small letters, digits, dots, hyphens, such as li.ming',
    addAndLink: 'Add, and get a link',
    choices: {
      allowSamePerson: {
        label: 'Officers may approve their own work',
        note: 'Off: whoever loads or submits may not approve.',
      },
      rankingNeedsApproval: {
        label: 'The ranking needs an approval of its own',
        note: 'On: nothing is published before the ranking is approved too.',
      },
    },
  },
});
