import type { SeededError } from './seeded-errors.ts';

const HEADING_ZHUSHAN = '（二）珠山区可监测';
const HEADING_SHANGWU = '（一）市商务局共有4个';

/** Errors in names and counts, and what is left out or put in. */
export const WRONG_WORDS: readonly SeededError[] = [
  {
    name: 'a heading of another region',
    from: HEADING_ZHUSHAN,
    to: '（二）昌江区可监测',
    differs: ['region: 昌江区 → 珠山区 (这一段的数是珠山区的。)'],
  },
  {
    name: 'a heading of a region that there is not',
    from: HEADING_ZHUSHAN,
    to: '（二）珠江区可监测',
    differs: ['region: 珠江区 → 珠山区 (这一段的数是珠山区的。)'],
  },
  {
    name: 'a heading of another department',
    from: HEADING_SHANGWU,
    to: '（一）市财政局共有4个',
    differs: ['department: 市财政局 → 市商务局 (这一段的数是市商务局的。)'],
  },
  {
    name: 'a count of monitorable indicators',
    from: '市高新区可监测目标完成情况的7个',
    to: '市高新区可监测目标完成情况的9个',
    differs: ['monitorable: 9个 → 7个'],
  },
  {
    name: 'a count of unmet indicators',
    from: '未达到目标的有14个',
    to: '未达到目标的有9个',
    differs: ['unmet: 9个 → 14个 (像是珠山区的数。)'],
  },
  {
    name: 'a share',
    from: '占比82.4%',
    to: '占比82.3%',
    differs: ['share: 82.3% → 82.4% (像是打错了一个数字。)'],
  },
  {
    name: 'the share of all departments',
    from: '占比为60.0%',
    to: '占比为66.0%',
    differs: ['share: 66.0% → 60.0% (像是打错了一个数字。)'],
  },
  {
    name: 'the months of the whole',
    from: '从1-6月各责任部门',
    to: '从1-7月各责任部门',
    differs: ['period: 1-7月 → 1-6月'],
  },
  {
    name: 'whom it concerns',
    from: '各县（市、区）、园区均有部分主要指标未完成目标',
    to: '昌江区、珠山区有部分主要指标未完成目标',
    differs: [
      'statement: 昌江区、珠山区有部分主要指标未完成目标 → 各县（市、区）、园区均有部分主要指标未完成目标',
    ],
  },
  {
    name: 'the months of an indicator',
    from: '营业收入1-5月同比下降8.5%',
    to: '营业收入1-4月同比下降8.5%',
    differs: ['period: 1-4月 → 1-5月'],
  },
  {
    name: 'months left out',
    from: '营业收入1-5月同比下降8.5%',
    to: '营业收入同比下降8.5%',
    missing: ['昌江区规上其他营利性服务业营业收入漏写了时期。'],
  },
  {
    name: 'a target met',
    from: '7.8%，未完成目标',
    to: '7.8%，已完成目标',
    differs: ['verdict: 已完成目标 → 未完成目标'],
  },
  {
    name: 'a rank left out',
    from: '19.3个百分点，增速位居各县（市、区）第四。',
    to: '19.3个百分点。',
    missing: ['昌江区资质内建筑业总产值漏写了位次。'],
  },
  {
    name: 'a rank of the whole city, which has none',
    from: '差距为74.2个百分点。',
    to: '差距为74.2个百分点，增速位居各县（市、区）、园区第一。',
    differs: ['group: 各县（市、区）、园区 → null', 'rank: 第一 → null'],
  },
  {
    name: 'an item left out',
    from: '4．规上工业增加值同比增长4.5%，与目标的差距为4.0个百分点，增速位居各县（市、区）、园区第六。\n',
    to: '',
    missing: ['昌江区漏了未达标的规上工业增加值。'],
  },
  {
    name: 'an item that is met',
    from: '11．零售业商品销售额同比增长11.5%',
    to: '11．固定资产投资同比增长10.8%，与目标的差距为0.3个百分点。\n12．零售业商品销售额同比增长11.5%',
    differs: ['indicator: 固定资产投资 → null'],
  },
  {
    name: 'an item twice',
    from: '\n（五）市高新区',
    to: '\n6．住宿业营业额同比增长9.4%，与目标的差距为4.1个百分点，增速位居各县（市、区）第三。\n（五）市高新区',
    differs: ['indicator: 住宿业营业额 → null'],
  },
  {
    name: 'another indicator',
    from: '商品房销售面积同比下降69.1%',
    to: '财政八项支出同比下降69.1%',
    differs: ['indicator: 财政八项支出 → 商品房销售面积 (这一条的数是商品房销售面积的。)'],
  },
  {
    name: 'an indicator with a slip of the pen',
    from: '商品房销售面积同比下降69.1%',
    to: '商品房消售面积同比下降69.1%',
    differs: ['indicator: 商品房消售面积 → 商品房销售面积 (名称像是写错了。)'],
  },
  {
    name: 'a heading left out',
    from: '（二）珠山区可监测目标完成情况的17个指标中，未达到目标的有9个，占比52.9%。未达标指标如下：\n',
    to: '',
    missing: ['漏了珠山区的开头一句。'],
  },
  {
    name: 'the first sentence of a part left out',
    from: '从1-6月各县（市、区）、园区主要指标增速完成情况来看，各县（市、区）、园区均有部分主要指标未完成目标。\n',
    to: '',
    missing: ['漏了这一部分的第一句。'],
  },
];
