/** What a column or a row of heads holds, as its own head says: 地区, 指标名称, 计量单位. */
export type HeadLabel =
  | 'region'
  | 'indicator'
  | 'period'
  | 'unit'
  | 'kind'
  | 'value'
  | 'number'
  | 'department'
  | 'note'
  | 'code'
  | 'status';

/** What heads of the columns of heads say, folded; of systems' exports in Latin letters too. */
const LABELS: Readonly<Record<HeadLabel, string>> = {
  region:
    '地区 地区名称 地区别 各地区 分地区 地名 区域 区域名称 行政区划 行政区划名称 行政区 行政区域 区划 区划名称 区划名 县市区 县(市、区) 县(市) 县(区) 市县 县市 县区 区县 县别 市(县、区) 市(州) 市州 州市 地市 地(市) 市别 市(地) 城市 各市 各县 设区市 各设区市 省份 省市 省(区、市) 省(市、区) 省(自治区、直辖市) 乡镇 乡镇(街道) 镇街 镇(街道) 街道 街道(镇) 园区 园区名称 单位名称 各县(市、区) 各县市区 国家 国别 ' +
    'region regionname regions area areaname refarea geo geolabels country countryname economy county city cities district province location dq dqmc qhmc xzqh xzqhmc qx qxmc diqu',
  indicator:
    '指标 指标名称 指标名 指标项 主要指标 统计指标 经济指标 考核指标 项目 项目名称 行业 行业名称 行业类别 类别 类别名称 分类 名称 产品 产品名称 主要产品 品名 商品 商品名称 商品类别 科目 科目名称 内容 分组 指标内容 ' +
    'indicator indicators indicatorname index indexname item items itemname measure variable series seriesname subject sector industry zb zbmc zbname zhibiao',
  period:
    '时间 月份 年份 年度 年月 时期 日期 报告期 统计期 统计时间 期别 期间 季度 月度 数据时间 数据日期 所属期 数据期 统计月份 数据月份 年 月 期 时间(月) 时间(年) 时间(年月) 年份(年) 月别 年别 ' +
    'time timeperiod period periodname date datadate month year yearmonth quarter sj sjq rq nf yf ny bgq tjsj tjrq shijian',
  unit: '单位 计量单位 计算单位 数据单位 指标单位 数量单位 unit units unitname unitmeasure uom dw dwmc jldw',
  kind: '类型 数据类型 指标类型 数值类型 口径 统计口径 数据口径 指标口径 数据类别 valuetype type datatype indextype kind lx lxmc zblx sjlx',
  value:
    '数值 数据 值 指标值 数据值 指标数值 数据项 统计值 观测值 value datavalue obsvalue indexvalue data figure amountvalue sz sjz zbz zhi shuzhi',
  number: '序号 编次 行次 顺序 序 号 no no. num number sn seq rowno xh id rowid 行号 流水号',
  department:
    '责任部门 责任单位 责任局 责任处室 责任科室 主管部门 主管单位 牵头部门 牵头单位 部门 部门名称 科室 处室 提供单位 数据提供单位 报送单位 填报单位 来源部门 数据来源 责任部门(单位) 责任单位(部门) 责任领导 分管领导 负责人 department dept bm bmmc zrbm zrdw',
  note: '备注 说明 注 注释 附注 注解 remark remarks note notes comment comments bz sm',
  code: '代码 编码 编号 行政区划代码 区划代码 行政代码 地区代码 地区编码 地区编号 指标代码 指标编码 指标编号 行业代码 code regioncode areacode indexcode indicatorcode itemcode zbdm dqdm qhdm xzqhdm dm bm_id',
  status:
    '状态 审核状态 数据状态 上报状态 是否审核 审核情况 status obsstatus auditstatus flag zt shzt',
};

const BY_WORD: ReadonlyMap<string, HeadLabel> = new Map(
  entriesOf(LABELS).flatMap(([label, words]) =>
    words.split(' ').map((word): [string, HeadLabel] => [keyOf(word), label]),
  ),
);

/** In print they differ by signs: 县（市、区）, 县市区; a region's head may say that it holds names. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_()、,.·]+/gu, '')
    .replace(/[:：]$/u, '');
}

/**
 * Of a head that stands in a corner and names both, 指标/地区, the last, which is that of the lines.
 * @example readLabel('县(市、区)') // 'region'
 */
export function readLabel(text: string): HeadLabel | null {
  const key = keyOf(text);
  return BY_WORD.get(key) ?? namesOf(key) ?? cornerLabel(text);
}

function namesOf(key: string): HeadLabel | null {
  if (key.endsWith('指标名称')) return 'indicator';
  const isRegion = key.endsWith('名称') && BY_WORD.get(key.slice(0, -2)) === 'region';
  return isRegion ? 'region' : null;
}

/** 指标及单位 holds names. */
function cornerLabel(text: string): HeadLabel | null {
  const words = text.split(/[\s/\\|及与和]+/u).filter((word) => word !== '');
  if (words.length !== 2) return null;
  const [one, other] = words.map((word) => BY_WORD.get(keyOf(word)) ?? null);
  if (one == null || other == null) return null;
  return other === 'unit' ? one : other;
}

function entriesOf(labels: Readonly<Record<HeadLabel, string>>): [HeadLabel, string][] {
  return Object.entries(labels).flatMap(([key, words]): [HeadLabel, string][] =>
    isLabel(key) ? [[key, words]] : [],
  );
}

function isLabel(key: string): key is HeadLabel {
  return key in LABELS;
}
