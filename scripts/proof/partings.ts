export type OtherReader = 'LibreOffice' | 'numfmt';

/** Where others show other digits than the rule gives: looked at once, and why the rule stands. */
interface Parting {
  readers: readonly OtherReader[];
  applies: (format: string, value: number, shown: string) => boolean;
  why: string;
}

const BOTH = ['LibreOffice', 'numfmt'] as const;

const PARTINGS: readonly Parting[] = [
  {
    readers: ['LibreOffice'],
    applies: (format, _, shown) => format.includes('DBNum') && /^[－-]?\p{Script=Han}/u.test(shown),
    why: '写成汉字数字，是同一个数',
  },
  {
    readers: BOTH,
    applies: (_, value, shown) => value === 0 && !/\d/u.test(shown),
    why: '格式不显示零；所存的是零，照读并提醒',
  },
  {
    readers: BOTH,
    applies: (format, _, shown) => format.includes('!') && shown.includes('!'),
    why: '把“!”当作字符；中文版 Excel 和 WPS 中它是转义，0!.0, 即万',
  },
  {
    readers: BOTH,
    applies: (format) => /\[\p{Script=Han}+\]/u.test(format),
    why: '不认中文的颜色名',
  },
  {
    readers: ['LibreOffice'],
    applies: (format, value) =>
      format.includes('%') && !format.includes('"') && isHalf(value, format),
    why: '先乘 100 再舍入，1.005 乘得 100.49999999999999；按 15 位有效数字是 100.5，进位',
  },
];

/** Whether the digit behind the last one that is shown is a five and the last of all. */
function isHalf(value: number, format: string): boolean {
  const decimals = 2 + (/\.(0+)%/u.exec(format)?.[1]?.length ?? 0);
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/u, '');
  return digits.endsWith('5') && digits.length - 1 - Number(exponent) === decimals + 1;
}

/** Why a parting was judged for the rule; null: nobody has looked at it. */
export function findParting(
  reader: OtherReader,
  format: string,
  value: number,
  shown: string,
): string | null {
  const found = PARTINGS.find(
    ({ readers, applies }) => readers.includes(reader) && applies(format, value, shown),
  );
  return found?.why ?? null;
}
