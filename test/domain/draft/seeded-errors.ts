/** Errors put into the bulletin of June 2019, one at a time, and what is said of each. */
export interface SeededError {
  name: string;
  /** A piece of the true text that stands there once, and what is put in its place. */
  from: string;
  to: string;
  /** Each difference as “kind: draft → right (cause)”. */
  differs?: readonly string[];
  /** Messages of what is missing. */
  missing?: readonly string[];
}

export const WRONG_FIGURES: readonly SeededError[] = [
  {
    name: 'a digit of an actual',
    from: '规上工业增加值同比增长4.5%',
    to: '规上工业增加值同比增长4.6%',
    differs: ['actual: 同比增长4.6% → 同比增长4.5% (像是打错了一个数字。)'],
  },
  {
    name: 'two digits swapped',
    from: '同比下降69.1%',
    to: '同比下降96.1%',
    differs: ['actual: 同比下降96.1% → 同比下降69.1% (像是相邻的数字写颠倒了。)'],
  },
  {
    name: 'a decimal point',
    from: '差距为19.3个百分点',
    to: '差距为1.93个百分点',
    differs: ['gap: 与目标的差距为1.93个百分点 → 与目标的差距为19.3个百分点 (像是小数点错了位。)'],
  },
  {
    name: 'a digit too many',
    from: '差距为7.2个百分点',
    to: '差距为77.2个百分点',
    differs: [
      'gap: 与目标的差距为77.2个百分点 → 与目标的差距为7.2个百分点 (像是多打或漏打了一个数字。)',
    ],
  },
  {
    name: 'a sign',
    from: '资质内建筑业总产值同比下降1.3%',
    to: '资质内建筑业总产值同比增长1.3%',
    differs: ['actual: 同比增长1.3% → 同比下降1.3% (方向写反了。)'],
  },
  {
    name: 'a sign of a count',
    from: '规上工业净增入库企业数1-7月-1家',
    to: '规上工业净增入库企业数1-7月1家',
    differs: ['actual: 1家 → -1家 (方向写反了。)'],
  },
  {
    name: 'a rank',
    from: '各县（市、区）、园区第六',
    to: '各县（市、区）、园区第五',
    differs: ['rank: 第五 → 第六'],
  },
  {
    name: 'a group',
    from: '各县（市、区）、园区第六',
    to: '各县（市、区）第六',
    differs: ['group: 各县（市、区） → 各县（市、区）、园区'],
  },
  {
    name: 'the unit of a gap: 个',
    from: '差距为4.0个百分点，增速位居各县（市、区）、园区第六',
    to: '差距为4.0个，增速位居各县（市、区）、园区第六',
    differs: ['gap: 与目标的差距为4.0个 → 与目标的差距为4.0个百分点 (漏写了“百分点”。)'],
  },
  {
    name: 'the unit of a gap: %',
    from: '差距为19.3个百分点',
    to: '差距为19.3%',
    differs: [
      'gap: 与目标的差距为19.3% → 与目标的差距为19.3个百分点 (差距以百分点计，不是百分比。)',
    ],
  },
  {
    name: 'the unit of a count',
    from: '1-7月12家，与目标的差距为18家',
    to: '1-7月12%，与目标的差距为18家',
    differs: ['actual: 12% → 12家 (单位应为家。)'],
  },
  {
    name: 'a unit left out',
    from: '同比下降5.4%',
    to: '同比下降5.4',
    differs: ['actual: 同比下降5.4 → 同比下降5.4% (漏写了单位。)'],
  },
  {
    name: 'a number of another region',
    from: '商品房销售面积同比下降69.1%',
    to: '商品房销售面积同比下降37.4%',
    differs: ['actual: 同比下降37.4% → 同比下降69.1% (像是珠山区的数。)'],
  },
  {
    name: 'a number of the line below',
    from: '批发业商品销售额同比增长4.8%',
    to: '批发业商品销售额同比增长3.5%',
    differs: ['actual: 同比增长3.5% → 同比增长4.8% (像是“住宿业营业额”的数。)'],
  },
  {
    name: 'the target for the actual',
    from: '社会消费品零售总额同比增长6.9%',
    to: '社会消费品零售总额同比增长10.5%',
    differs: ['actual: 同比增长10.5% → 同比增长6.9% (像是目标的数。)'],
  },
];
