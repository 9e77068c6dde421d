import { describe, expect, test } from 'vitest';
import { checkPassword } from '#server/accounts/password-policy.ts';
import { spellings } from '#server/accounts/words-about.ts';

/** What is known about 李明, whose account is li.ming, of the statistical office of Jingdezhen. */
const ABOUT = [
  'li.ming',
  'liming',
  'mingli',
  '李明',
  ...spellings('景德镇市统计局'),
  ...spellings('乐平市'),
  ...spellings('饶州市'),
];

describe('too short, too long', () => {
  test.for([
    { password: 'short', says: '至少要 10 个字符，这个有 5 个' },
    { password: '九个字的密码不够长', says: '这个有 9 个' },
    { password: 'x'.repeat(257), says: '最多 256 个字符' },
  ])('“$password” is refused and told so', async ({ password, says }) => {
    await expect(checkPassword(password, [])).rejects.toThrow(says);
  });
});

describe('what is guessed first', () => {
  const refused: Record<string, readonly string[]> = {
    人人都用的密码: [
      'password123',
      'Password2024!',
      'P@ssw0rd2024',
      'Admin@123456',
      'iloveyou1314',
      'welcome2026!',
      'letmein12345',
      'a123456789',
      'abc1234567',
      'woaini1314520',
      '5201314woaini',
      'qq123456789',
      'passwordpassword',
      'drowssap2024',
      'trustno1trustno1',
    ],
    键盘上挨着的键: [
      'zxcvbnm,./',
      'asdfghjkl;',
      '!QAZ2wsx#EDC',
      '1qazXSW@3edc',
      'QwErTy!@#$%^',
      '1234qwerASDF',
      'poiuytrewq1',
      'qweasdzxc123',
      '7ujm8ik,9ol.',
      '147258369qwe',
    ],
    季节: [
      'Spring2026!',
      'Summer2025!!',
      'November2026',
      'Monday2026!',
      'chuntian2026',
      'Guoqing2025!',
      'Chunjie@2026',
      '2026Winter!!',
    ],
    常用的拼音: [
      'woaizhongguo',
      'woaizhongguo520',
      'zhangwei1988',
      'wangfang1990',
      'zhangsan123456',
      'liujie19851203',
      'haohaoxuexi123',
      'gongxifacai888',
      'xiaoming2010!',
      'weirenminfuwu1',
      'woaiwoziji521',
    ],
    办公用语: [
      'Tongbao2026!',
      'tongbao@2026',
      'TongBao#123456',
      't0ngba0_2026',
      'tongji20191234',
      'shizhengfu123',
      'Tongjiju@2026',
      '通报系统管理员2026',
      'bulletin2026!',
    ],
    账号: [
      'liming2024',
      'LiMing!!!!',
      'Li.Ming@2026',
      'mingli19880101',
      'Jingdezhen2024',
      'JDZ2026tongbao',
      'jdz@20261128',
      'leping123456',
      '景德镇市统计局一二三',
      '景德镇市景德镇市景德',
      'gnimil123456',
    ],
    重复: [
      'aaaaaaaaaaaa',
      'abcabcabcabc',
      'ab1!ab1!ab1!ab1!',
      '哈哈哈哈哈哈哈哈哈哈',
      'a'.repeat(256),
      'ab1!'.repeat(63),
      'p@55w0rd'.repeat(32),
      'xyxyxyxyxyxy',
    ],
    顺着数: ['abcdefghijk', 'abcdefg12345', 'zyxwvutsrq'],
    人人会背的话: [
      '我爱你中国我爱你中国',
      '春眠不觉晓处处闻啼鸟',
      '床前明月光，疑是地上霜',
      '好好学习天天向上2026',
      '为人民服务！为人民服务！',
      '不忘初心牢记使命2021',
      '白日依山尽黄河入海流',
    ],
    只有数字: [
      '1234567890',
      '0987654321',
      '5201314520',
      '13812345678',
      '1379981-2345',
      '360102198801011234',
      '2019-07-01 2020',
      '20190701!!',
      '2847561093',
    ],
    '电话|年份': ['liming13979812345', '2026年11月29日', '2019-06-30abc', '20261129li'],
    常用的英文词: ['tenletters', 'dragonfly12'],
  };
  const cases = Object.entries(refused).flatMap(([why, passwords]) =>
    passwords.map((password) => ({ password, why })),
  );

  test.for(cases)('“$password” is refused: $why', async ({ password }) => {
    await expect(checkPassword(password, ABOUT)).rejects.toThrow(/密码.+。可以用几个不相干的词/u);
  });

  test.for([
    ['zxcvbnm,./', '它不过是键盘上挨着的键。'],
    ['Summer2025!!', '季节、月份或节日、年份或日期'],
    ['woaizhongguo520', '常用的拼音'],
    ['Raozhoushi2024', '账号、姓名、单位或本地的名称、年份或日期凑起来的。'],
    ['春眠不觉晓处处闻啼鸟', '人人会背的话'],
    ['2847561093', '不能只有数字和符号'],
  ] as const)('of “%s” it is said why: %s', async ([password, says]) => {
    await expect(checkPassword(password, ABOUT)).rejects.toThrow(says);
  });

  test('“ｔｏｎｇｂａｏ２０２６！” in full-width letters is no other', async () => {
    await expect(checkPassword('ｔｏｎｇｂａｏ２０２６！', [])).rejects.toThrow('容易被猜中');
  });
});

describe('what is hard to guess', () => {
  test.for([
    '瓷都 的 早晨 很 安静',
    '窑火 烧了 三天 三夜',
    '江边第三棵樟树下有口井',
    '奶奶腌的萝卜比我还咸',
    '昨天的雨把自行车淋锈了',
    '三只猫抢一条咸鱼，没抢着',
    '办公桌右边抽屉里有半包瓜子',
    'liming likes tea',
    'correct horse battery staple',
    'x7#kQ9!mzPw2',
    'kX7!pQ2wZm',
    'g4Vv-pT9z-Lk2r',
    'yaohuo shaole san tian san ye',
    'naonao zhui hudie diaojin shuitang',
    'The kiln was still warm on Tuesday',
    'my bicycle rusts, 3rd winter now',
    '2 Kannen Tee und 1 Brezel, bitte!',
    '乐平的豆腐要配 chili 和一点糖',
    'Le mardi, personne ne chante ici',
    'q8Zr!v2026Lm#t',
  ])('“%s” is taken', async (password) => {
    await expect(checkPassword(password, ABOUT)).resolves.toBeUndefined();
  });
});

test('a name is guessed as written, in pinyin, in short and by its initials', () => {
  expect(spellings('乐平市')).toEqual(['乐平市', '乐平', 'lepingshi', 'leping', 'lps', 'lp']);
});
