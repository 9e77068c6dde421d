import { inLanguage } from '#lib/language/language.ts';

/** What there is to do before the first release. */
export const stepWords = inLanguage({
  zh: {
    title: (place: string) => `${place}还没有发布过通报`,
    about: '发布第一期之后，这里就有各地的数、增速、位次和与目标的差距。在此之前要做这几步：',
    account: '建立第一位管理员',
    accountHow: '用服务启动时窗口里给出的一次性链接。',
    dictionary: '填数据字典：地区、部门、比较组、指标',
    done: '（已有）',
    dictionaryHow: '在工作台的“字典”里一条条加；也可以下载表格填好，一次导入。',
    toDictionary: '去填字典',
    people: '开账号：录入、审核、发布三个角色',
    peopleHow: '可以是三个人；人手少时，在账号页允许同一人。',
    toAccounts: '去账号页',
    release: '开始第一期，把印刷的表拖进来',
    releaseHow: '在工作台写下标题和月份，拖入表格，逐格核对后送审、发布。',
    toDesk: '去工作台',
    toSignIn: '登录后去工作台',
    example: (place: string) => `示例：${place}`,
  },
  en: {
    title: (place) => `${place} has published no release yet`,
    about:
      'Once the first is published, figures, growth, ranks and gaps to targets stand here. Until then there is this to do:',
    account: 'Set up the first administrator',
    accountHow: 'By the one-time link that the service printed as it started.',
    dictionary: 'Fill in the dictionary: regions, departments, comparison groups, indicators',
    done: ' (done)',
    dictionaryHow:
      'At the desk, under Dictionary, row by row; or download its tables, fill them in, and read them in at once.',
    toDictionary: 'To the dictionary',
    people: 'Open accounts: who enters, who reviews, who publishes',
    peopleHow: 'Three people; where there are fewer, the page of accounts allows the same one.',
    toAccounts: 'To the accounts',
    release: 'Begin the first release and drop the printed tables',
    releaseHow:
      'At the desk write its title and months, drop the tables, look at every problem on its cell, then have it reviewed and published.',
    toDesk: 'To the desk',
    toSignIn: 'Sign in and go to the desk',
    example: (place) => `Example: ${place}`,
  },
});
