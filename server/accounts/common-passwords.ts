/**
 * What people take when ten characters are asked for: these words, alone, doubled, or with digits
 * and marks around them.
 */
const STEMS = `
  password passw0rd p@ssword p@ssw0rd pa55word pass passwd passcode mypassword newpassword
  admin administrator adm1n root superuser sysadmin manager master guest user operator
  welcome welcome1 letmein changeme changeit default test testing tester demo secret login
  qwerty qwertyuiop qwertyui qwert qwerasdf qwerasdfzxcv asdf asdfgh asdfghjk asdfghjkl zxcv
  zxcvbn zxcvbnm qazwsx qazwsxedc qazwsxedcrfv qweasd qweasdzxc wasd mnbvcxz poiuytrewq
  1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4
  q1w2e3r4t5 qwe123 qwer1234 asd123 asdf1234 zxc123 abc abcd abcde abcdef abcdefg abcdefgh
  abc123 abcd1234 a1b2c3 a1b2c3d4 a1b2c3d4e5 aa a1 qq
  iloveyou ilovechina iloveu loveyou lovely love forever princess sunshine superman batman
  dragon monkey football baseball basketball computer internet freedom whatever trustno1 starwars
  woaini woaini woaiwojia woaiwoziji woaizhongguo woaibaobao aini wodemima mima mimashi
  wobuzhidao nihao nihaoma laopo laogong baobei mama baba zhongguo china beijing shanghai
  jiangxi jingdezhen jingdezhenshi jdz leping fuliang changjiang zhushan ciqi taoci gaoxin
  tongbao tongji tongjiju jingji zhengfu shizhengfu bangongshi gongzuo danwei
  zhang wang li liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin
  windows microsoft wechat weixin taobao alibaba baidu tencent huawei xiaomi
`
  .split(/\s+/u)
  .filter(Boolean);

/** Digits that mean something in Chinese, or lie side by side. */
const NUMBERS = `
  1234567890 0123456789 0987654321 9876543210 123456789 12345678910 1234567899 1234512345
  1231231230 1357924680 2468013579 1470258369 1472583690 7894561230 1593574268 1112223334
  5201314520 1314520520 5201314 1314520 13145201314 520520520520 521521521521 7758521 77585210
  147258369 159357456 789456123 741852963 963852741 314159265 3141592653 31415926535
  1122334455 1029384756 1213141516 2012201220 1008610086 1001010010 9999988888
`
  .split(/\s+/u)
  .filter(Boolean);

export const COMMON_STEMS: ReadonlySet<string> = new Set([...STEMS, ...NUMBERS]);
