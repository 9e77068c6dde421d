import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const IN_RELEASE = 'releases/2019-06';
/** Every table, its file name, how many lines it has under the heads, and its heads. */
const TABLES = [
  {
    path: 'releases',
    name: '通报目录',
    lines: 2,
    heads: '通报,标题,发布单位,文号,发布日期,时期,公开范围,模拟数据,内容',
  },
  { path: IN_RELEASE, name: '2019-06通报所含的表', lines: 9, heads: '表,种类,文件,地区,注释' },
  {
    path: `${IN_RELEASE}/overview`,
    name: '2019年1-6月各地区主要指标完成情况总表',
    lines: 114,
    heads:
      '责任部门,指标名称,单位,时期,地区,目标,实际完成,与目标的差距,状态,排位,注码,目标注码,差距注码,排位注码,组内通常差距,差距倍数',
  },
  {
    path: `${IN_RELEASE}/scorecards/leping`,
    name: '2019年1-6月乐平市主要指标完成情况',
    lines: 18,
    heads:
      '序号,指标名称,单位,责任部门,时期,目标,实际完成,与目标的差距,状态,排位,参加排位地区数,印刷差距,印刷排位,已报地区数,应报地区数,注码,目标注码,差距注码,排位注码,组内通常差距,差距倍数',
  },
  {
    path: `${IN_RELEASE}/needs`,
    name: '2019年1-6月完成全年目标测算',
    lines: 114,
    heads:
      '责任部门,指标名称,单位,地区,时期,目标,实际完成,状态,余下月数,测算依据,已过份额（%）,要求,后几个月增速（%）或每月家数,按进度应有,比进度多,前几个月已够全年,不能测算',
  },
  // One more than the scorecards have: 高新区's net entry of services stands only in the table of net entry.
  {
    path: `${IN_RELEASE}/trends`,
    name: '2019年1-6月主要指标走势',
    lines: 115,
    heads: '责任部门,指标名称,单位,地区,时期,实际完成,目标,状态,排位',
  },
  {
    path: `${IN_RELEASE}/league`,
    name: '2019年1-6月各地区未达标情况',
    lines: 7,
    heads:
      '名次,地区,可监测指标,未达标,未达标占比（%）,缺数,比上期：未达标增减,比上期：新未达标,比上期：转为达标,比上年同期：未达标增减,比上年同期：新未达标,比上年同期：转为达标,差距最大的指标,与目标的差距,差距倍数,排位,责任部门',
  },
  {
    path: `${IN_RELEASE}/departments`,
    name: '2019年1-6月各责任部门未达标占比',
    lines: 5,
    heads: '责任部门,可监测指标,未达标,未达标占比（%）',
  },
  {
    path: `${IN_RELEASE}/departments/swj`,
    name: '2019年1-6月市商务局主要指标完成情况',
    lines: 7,
    heads:
      '序号,指标名称,单位,责任部门,时期,目标,实际完成,与目标的差距,状态,排位,参加排位地区数,印刷差距,印刷排位,已报地区数,应报地区数,注码,目标注码,差距注码,排位注码,组内通常差距,差距倍数',
  },
  // Nine indicators of the city and four counties, three of all seven, investment of seven, 非营利性 of six.
  {
    path: `${IN_RELEASE}/rankings`,
    name: '2019年1-6月各地区指标排名',
    lines: 79,
    heads:
      '指标名称,单位,时期,地区,目标,实际完成,与目标的差距,状态,排位,印刷差距,印刷排位,已报地区数,应报地区数,注码,目标注码,差距注码,排位注码',
  },
  {
    path: `${IN_RELEASE}/rankings/gdp`,
    name: '2019年1-6月地区生产总值排名',
    lines: 5,
    heads:
      '指标名称,单位,时期,地区,目标,实际完成,与目标的差距,状态,排位,印刷差距,印刷排位,已报地区数,应报地区数,注码,目标注码,差距注码,排位注码',
  },
  {
    path: `${IN_RELEASE}/net-entries`,
    name: '2019年1-7月净增、新增、退出单位数',
    lines: 35,
    heads: '行业,地区,净增（家）,新增（家）,退出（家）,净增注码,新增注码,退出注码',
  },
  {
    path: `${IN_RELEASE}/findings`,
    name: '2019-06核对问题',
    lines: 3,
    heads: '程度,表,文件,单元格,地区,指标,印刷,计算,说明,可能原因,全部位置',
  },
  {
    path: 'series',
    query: 'indicator=gdp&region=leping',
    name: '乐平市地区生产总值',
    lines: 1,
    heads: '指标,地区,时期,单位,实际完成,注码',
  },
  {
    path: 'observations',
    name: '观测数据',
    lines: 213,
    heads:
      'release,indicator,indicator_name,region,region_name,period,unit,value,missing_reason,revision,load,note_mark',
  },
  {
    path: 'prices',
    name: '景德镇市居民消费价格指数',
    lines: 9,
    heads: '指数,基期,时期,指数值,注码',
  },
  {
    path: 'households',
    name: '景德镇市城乡居民收支',
    lines: 4,
    heads:
      '项目,居民,单位,时期,本期,上年同期,增幅（%）,印刷增幅（%）,本期注码,上年同期注码,印刷增幅注码',
  },
  {
    path: 'plans',
    name: '规划目标',
    lines: 294,
    heads:
      '文号,成文日期,文件,出处行,领域,指标名称,分组,成员,地区,责任单位,单位,基期,基期值,目标年,目标原文,原文,类别（读法）,期限（读法）,频次（读法）,读作（读法）,界限（读法）,状态,最近时期,完成值,差距,按直线应为（读法）,各县位次,逾期天数,上一次判断的时期,上一次达到,待报,待补,说明,基期说明（读法）,读法说明（读法）',
  },
  {
    path: 'regions',
    name: '地区',
    lines: 7,
    heads: 'id,代码,名称,简称,类别,所在,英文名称,英文简称',
  },
  { path: 'departments', name: '责任部门', lines: 5, heads: 'id,名称,简称,英文名称,英文简称' },
  {
    path: 'indicators',
    name: '指标',
    lines: 48,
    heads:
      'id,名称,简称,单位,方向,小数位,责任部门,对比地区,时期比通报晚（月）,定义,英文名称,英文定义,公开范围,小于此数不公开',
  },
];

const read = async (path: string, query = 'bom=0', on = app) =>
  (await on.inject(`/api/v1/${path}.csv?${query}`)).body;

describe('each address has its table', () => {
  test.for(TABLES)('$path', async ({ path, query, name, lines, heads }) => {
    const response = await app.inject(`/api/v1/${path}.csv?${query ?? ''}`);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toContain(
      `''${encodeURIComponent(`${name}.csv`)}`,
    );
    const [head, ...rows] = response.body.trimEnd().split('\r\n');
    expect(head).toBe(`\uFEFF${heads}`);
    expect(rows).toHaveLength(lines);
    const plain = await read(path, [query, 'bom=0'].filter(Boolean).join('&'));
    expect(`\uFEFF${plain}`).toBe(response.body);
    // CRLF at every line's end, the last one too
    expect(plain.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(plain.endsWith('\r\n')).toBe(true);
  });
});

describe('a table', () => {
  test('keeps printed decimals, and leaves blank what is not there', async () => {
    const lines = (await read(`${IN_RELEASE}/scorecards/gaoxin`)).split('\r\n');
    expect(lines[1]).toBe(
      '1,固定资产投资,%,发展和改革委员会,2019年1-6月,10.5,10.6,0.1,已达标,5,5,0.1,5,5,5,,,,,0.5,0.2',
    );
    expect(lines[8]).toBe('8,限额以上消费品零售额,%,商务局,2019年1-6月,,28,,未设目标,,,,,,,,,,,,');
    expect(lines[12]).toBe('12,限上餐饮业营业额,%,商务局,2019年1-6月,,,,缺数,,,,,,,,,,,,');
  });

  test('keeps what is below zero a number', async () => {
    const lines = (await read(`${IN_RELEASE}/scorecards/leping`)).split('\r\n');
    expect(lines[5]).toBe(
      '5,规上服务业净增入库企业数（家）,家,发展和改革委员会,2019年1-7月,12,6,-6,未达标,,,-6,,,,,,,,7,-0.8571',
    );
    expect(lines[12]).toContain(',6.0,-100.0,-106.0,未达标,4,6,-106.0,4');
  });

  test('of the findings keeps its printed words in one cell', async () => {
    const lines = (await read(`${IN_RELEASE}/findings`)).trimEnd().split('\r\n');
    expect(lines.at(-1)).toBe(
      '不符,2019年1-6月份全市各地区部分重要指标排名,附件8-部分重要指标排名.csv,E19,景德镇市,规上其他营利性服务业营业收入,,-16.4,差距空白，应为7.6 − 24.0 = -16.4。,漏填。,附件8-部分重要指标排名.csv E19',
    );
  });

  test.for(['=', '+', '-', '@'])('guards text that begins with %s', async (sign) => {
    const db = await fixtureDatabase();
    const folder = copyData();
    editFile(fileIn(folder, 'departments'), '市财政局', `${sign}SUM(A1)`);
    const options = { by: 'test', note: '', now: new Date('2026-02-01T00:00:00Z') };
    expect((await loadFiles(db, [folder], options)).loadId).toBe(2);
    const guarded = await read('departments', 'bom=0', await fixtureApp(db));
    expect(guarded).toContain(`czj,财政局,"'${sign}SUM(A1)",`);
  });
});
