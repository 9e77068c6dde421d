/** Nobody's documents: their names and numbers say so. */
const TITLES = [
  '示例公共服务规划',
  '示例教育行动计划',
  '示例生态保护方案',
  '示例营商环境方案',
  '示例应急保障办法',
  '示例产业提升计划',
  '示例年度任务分工',
] as const;

export interface DemoDocument {
  docNo: string;
  title: string;
  /** YYYY-MM-DD, in the month of the first release. */
  signedOn: string;
}

/** @example documentOf(1, '2024-11') // { docNo: '示例文〔2024〕1号', title: '示例公共服务规划', … } */
export function documentOf(no: number, firstMonth: string): DemoDocument {
  return {
    docNo: `示例文〔${firstMonth.slice(0, 4)}〕${no}号`,
    title: TITLES[no - 1] ?? `示例文件${no}`,
    signedOn: `${firstMonth}-${String(no).padStart(2, '0')}`,
  };
}
