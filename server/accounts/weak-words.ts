/** What people take when ten characters are asked for, alone, joined, or with digits and marks around. */
const COMMON = words(`
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
  tongbao tongji tongjiju jingji zhengfu shizhengfu bangongshi gongzuo danwei
  zhang wang li liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin
  windows microsoft wechat weixin taobao alibaba baidu tencent huawei xiaomi
`);

/** Of this program and of offices that publish figures; names of places come from the database. */
const OFFICE = words(`
  tongbao 通报 通报系统 系统 平台 网站 系统管理员 bulletin tongbaoxitong xitong tongjiju 统计局 fazhan gaige fagaiwei caizheng
  caizhengju shuiwu gongxin shangwu nongye kaifaqu shujuju shuju shuzi baobiao yuebao zhibiao
  guihua zonghe shiwei shizhang juzhang zhuren kezhang chuzhang guanliyuan yonghu denglu
  政府 办公室 管理员 密码 单位 工作 领导 数据 统计 经济 指标 月报 季报 年报
`);

/** Seasons, months and weekdays: with a year behind them they are what rules about changing make. */
const TIMES = words(`
  spring summer autumn winter fall january february march april may june july august september
  october november december monday tuesday wednesday thursday friday saturday sunday
  jan feb mar apr jun jul aug sep sept oct nov dec week month year today holiday newyear
  happynewyear christmas chuntian xiatian qiutian dongtian chunjie xinnian xinnianhao
  xinniankuaile guoqing yuandan zhongqiu duanwu qingming yiyue eryue sanyue siyue wuyue liuyue
  qiyue bayue jiuyue shiyue shiyiyue shieryue xingqiyi xingqier xingqisan xingqisi xingqiwu
  jintian mingtian zuotian jinnian mingnian yijidu erjidu sanjidu sijidu
  春天 夏天 秋天 冬天 春节 新年 新年快乐 国庆 中秋 端午 元旦 一季度 二季度 三季度 四季度
  今天 明天 昨天 今年 明年 去年 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
`);

/** Words in pinyin, and surnames with the given names that most people have. */
const PINYIN = words(`
  woaini woaiwojia woaizhongguo woailaopo woshishei wode nide women nimen dajia pengyou
  tongxue laoshi xuesheng xuexi shenghuo kuaile xingfu jiankang pingan jixiang ruyi facai fafafa
  gongxifacai wanshiruyi haohaoxuexi tiantianxiangshang jiayou nuli chenggong mengxiang weilai
  shijie yongyuan gege jiejie didi meimei yeye nainai erzi nver laotou haizi jiaren
  zhongguoren renmin weirenminfuwu gongchandang dangyuan buwangchuxin shehui minzhu hexie
  changcheng huanghe taishan gugong tiananmen tianjin chongqing guangzhou shenzhen
  nanjing hangzhou wuhan chengdu xian suzhou nanchang jiujiang ganzhou shangrao yichun jian
  fuzhou pingxiang xinyu yingtan gaoan guangdong jiangsu zhejiang shandong henan hebei hunan hubei
  fujian anhui sichuan jiangnan longquan huaxia tianxia diannao shouji dianhua wangluo
  jisuanji shujuku yinhang gongsi xiaoqu bangong wenjian huiyi baogao renshi caiwu
  zhangsan lisi wangwu zhaoliu zhangwei wangwei wangfang liwei lina liming lijuan zhangmin
  liyan wangjing wangyan zhangjing liqiang zhanglei wangqiang liujie wangjun zhangyong
  chenchen liuyang zhangli wanglei lijing wangyong liuwei chenwei yangyang huangwei xiaoming
  xiaohong lili xiaoli meili longlong niuniu baobei tudou xiongmao laohu shizi fenghuang
  laoban shuaige meinv dashuai tiancai shadan hahaha hehehe heihei
`);

/** Sayings and lines that everybody knows by heart. */
const SAYINGS = words(`
  我爱你 我爱中国 我爱你中国 我爱北京 天安门 我爱家人 我的密码 不告诉你 你猜猜看 没有密码 忘记密码
  好好学习 天天向上 为人民服务 不忘初心 牢记使命 不忘初心方得始终 实事求是 与时俱进 开拓创新
  绿水青山就是金山银山 绿水青山 金山银山 高质量发展 中华人民共和国 中国人民万岁 万岁 世界人民大团结
  恭喜发财 万事如意 身体健康 心想事成 一帆风顺 阖家欢乐 吉祥如意 大吉大利 年年有余 岁岁平安 平平安安
  一二三四五六七八九十 一二三四五 上山打老虎 一二三四五六七 六七八九十 零一二三四五六七八九
  甲乙丙丁戊己庚辛壬癸 子丑寅卯辰巳午未申酉戌亥 赵钱孙李周吴郑王 赵钱孙李 周吴郑王 冯陈褚卫 天地玄黄
  宇宙洪荒 人之初 性本善 性相近 习相远 床前明月光 疑是地上霜 举头望明月 低头思故乡 春眠不觉晓
  处处闻啼鸟 夜来风雨声 花落知多少 白日依山尽 黄河入海流 欲穷千里目 更上一层楼 锄禾日当午 汗滴禾下土
  谁知盘中餐 粒粒皆辛苦 两个黄鹂鸣翠柳 一行白鹭上青天 飞流直下三千尺 疑是银河落九天 日照香炉生紫烟
  遥看瀑布挂前川 春风又绿江南岸 明月何时照我还 海内存知己 天涯若比邻 但愿人长久 千里共婵娟 红豆生南国
  春来发几枝 愿君多采撷 此物最相思 大江东去 浪淘尽 学而时习之 不亦说乎 有朋自远方来 不亦乐乎
  起来不愿做奴隶的人们 东方红 太阳升 五星红旗 世上无难事 只怕有心人 天生我材必有用 千金散尽还复来
  芝麻开门 天王盖地虎 宝塔镇河妖 祝你生日快乐 生日快乐 新年快乐 身体棒棒 大家好 你好世界 瓷都 千年瓷都
  景德镇 江西 中国 北京 上海 人民 祖国 世界 和平 长江 黄河 长城
`);

/** Digits that mean something in Chinese, or lie side by side. */
const NUMBERS = words(`
  1234567890 0123456789 0987654321 9876543210 123456789 12345678910 1234567899 1234512345
  1231231230 1357924680 2468013579 1470258369 1472583690 7894561230 1593574268 1112223334
  5201314520 1314520520 5201314 1314520 13145201314 520520520520 521521521521 7758521 77585210
  147258369 159357456 789456123 741852963 963852741 314159265 3141592653 31415926535
  1122334455 1029384756 1213141516 2012201220 1008610086 1001010010 9999988888
`);

/** In lists by kind; within a list the likelier ones stand first. */
export const WEAK_WORDS = {
  common: [...COMMON, ...NUMBERS],
  office: OFFICE,
  times: TIMES,
  pinyin: PINYIN,
  sayings: SAYINGS,
};

function words(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}
