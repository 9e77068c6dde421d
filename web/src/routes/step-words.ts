import { inLanguage } from '#lib/language/language.ts';

/** What there is to do before the first release. */
export const stepWords = inLanguage({
  zh: {
    title: (place: string) => `${place}还没有发布过通报`,
    about: '发布第一期前，请完成以下步骤：',
    account: '建立第一位管理员',
    accountHow: '使用服务启动时窗口中给出的一次性链接。',
    dictionary: '填数据字典：地区、部门、比较组、指标',
    done: '（已有）',
    dictionaryHow: '在工作台“字典”逐条添加，或下载表格填好后导入。',
    toDictionary: '去填字典',
    people: '开账号：录入、审核、发布三个角色',
    peopleHow: '一般为三人；人手少的，可在账号页允许同一人兼任。',
    toAccounts: '去账号页',
    release: '开始第一期，导入印刷的表',
    releaseHow: '在工作台填写标题和月份，导入表格，核对后送审、发布。',
    toDesk: '去工作台',
    toSignIn: '登录后去工作台',
    example: (place: string) => `示例：${place}`,
  },
  en: {
    title: (place) => `${place} has published no release yet`,
    about: 'Steps to the first release:',
    account: 'Set up the first administrator',
    accountHow: 'With the one-time link printed when the service started.',
    dictionary: 'Fill in the dictionary: regions, departments, comparison groups, indicators',
    done: ' (done)',
    dictionaryHow:
      'Row by row at the desk, under Dictionary; or download its tables, fill them in and load them.',
    toDictionary: 'To the dictionary',
    people: 'Open accounts: who enters, who reviews, who publishes',
    peopleHow: 'Usually three people; in a small office one may hold several roles.',
    toAccounts: 'To the accounts',
    release: 'Begin the first release and load the printed tables',
    releaseHow:
      'At the desk enter its title and months, load and check the tables, then have it reviewed and published.',
    toDesk: 'To the desk',
    toSignIn: 'Sign in and go to the desk',
    example: (place) => `Example: ${place}`,
  },
});
