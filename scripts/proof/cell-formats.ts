import { groupThousands, roundExactly } from './exact-rounding.ts';

/** A number format of the offices, and by rule what a cell under it is. */
export interface OfficeFormat {
  format: string;
  decimals: number;
  /** The value is shown times ten to this: 2 for percent, -3 for a comma at the end. */
  shift: number;
  isGrouped: boolean;
  before: string;
  after: string;
  /** Round what stands for a fall instead of a minus: readers take (7) for -7. */
  brackets: '' | '()' | '（）';
  /** What the sheet doesn't show, so that a warning is due. */
  hides: 'nothing' | 'falls' | 'zeros';
}

function number(format: string, decimals: number, rest: Partial<OfficeFormat> = {}): OfficeFormat {
  const plain = {
    shift: 0,
    isGrouped: false,
    before: '',
    after: '',
    brackets: '',
    hides: 'nothing',
  } as const;
  return { format, decimals, ...plain, ...rest };
}

const grouped = { isGrouped: true };
const percent = { shift: 2, after: '%' };
const inBrackets = { brackets: '()' } as const;
const noFalls = { hides: 'falls' } as const;
const noZeros = { hides: 'zeros' } as const;
/** 0\.0, shows thousands in whole numbers and puts a point before the last digit: ten thousands. */
const tenThousands = { shift: -3 };

/** The commonest formats of Chinese offices, as Excel and WPS write them. */
export const OFFICE_FORMATS: readonly OfficeFormat[] = [
  number('0', 0),
  number('0.0', 1),
  number('0.00', 2),
  number('0.000', 3),
  number('0.0_ ', 1),
  number('0.00_ ', 2),
  number('0_ ', 0),
  number('0_);[Red]\\(0\\)', 0, inBrackets),
  number('0.0_);[Red]\\(0.0\\)', 1, inBrackets),
  number('0.00_);[Red]\\(0.00\\)', 2, inBrackets),
  number('0.0_);\\(0.0\\)', 1, inBrackets),
  number('0.0;(0.0)', 1, inBrackets),
  number('0.0;"（"0.0"）"', 1, { brackets: '（）' }),
  number('0.0_ ;[Red]\\-0.0\\ ', 1),
  number('0.00_ ;[Red]\\-0.00\\ ', 2),
  number('0.0;[Red]-0.0', 1),
  number('0.0;[Red]0.0', 1, noFalls),
  number('0.00;[Red]0.00', 2, noFalls),
  number('0;[Red]0', 0, noFalls),
  number('0.0_ ;[Red]0.0_ ', 1, noFalls),
  number('#,##0', 0, grouped),
  number('#,##0.0', 1, grouped),
  number('#,##0.00', 2, grouped),
  number('#,##0_ ', 0, grouped),
  number('#,##0.00_ ', 2, grouped),
  number('#,##0_);\\(#,##0\\)', 0, { ...grouped, ...inBrackets }),
  number('#,##0.00_);[Red]\\(#,##0.00\\)', 2, { ...grouped, ...inBrackets }),
  number('#,##0;[Red]#,##0', 0, { ...grouped, ...noFalls }),
  number('_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 0, { ...grouped, ...noZeros }),
  number('_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2, { ...grouped, ...noZeros }),
  number('_ * #,##0.0_ ;_ * \\-#,##0.0_ ;_ * "-"??_ ;_ @_ ', 1, { ...grouped, ...noZeros }),
  number('_(* #,##0.0_);_(* \\(#,##0.0\\);_(* "-"??_);_(@_)', 1, {
    ...inBrackets,
    ...grouped,
    ...noZeros,
  }),
  number('0%', 0, percent),
  number('0.0%', 1, percent),
  number('0.00%', 2, percent),
  number('0.0%_ ', 1, percent),
  number('0.0%_);(0.0%)', 1, percent),
  number('0.0%;[Red]-0.0%', 1, percent),
  number('0.0"%"', 1, { after: '%' }),
  number('0.0\\%', 1, { after: '%' }),
  number('0.0"个百分点"', 1, { after: '个百分点' }),
  number('0.0‰', 1, { after: '‰' }),
  number('0"家"', 0, { after: '家' }),
  number('0"位"', 0, { after: '位' }),
  number('第0', 0, { before: '第' }),
  number('"第"0"名"', 0, { before: '第', after: '名' }),
  number('#,##0.0"亿元"', 1, { ...grouped, after: '亿元' }),
  number('0.0"万元"', 1, { after: '万元' }),
  number('0.0,', 1, { shift: -3 }),
  number('#,##0.00,', 2, { ...grouped, shift: -3 }),
  number('0.0,,', 1, { shift: -6 }),
  number('0\\.0,', 1, tenThousands),
  number('0\\.0,"万元"', 1, { ...tenThousands, after: '万元' }),
  number('0!.0,"万"', 1, { ...tenThousands, after: '万' }),
  number('0.0;▲0.0', 1),
  number('0.0;△0.0', 1),
  number('0.0"↑";0.0"↓";0.0', 1),
  number('"增长"0.0"%";"下降"0.0"%";"持平"', 1, { after: '%', ...noZeros }),
  number('+0.0;-0.0;0.0', 1),
  number('0.0;-0.0;;@', 1, noZeros),
  number('0.0;-0.0;"—"', 1, noZeros),
  number('0.0;-0.0;-', 1, noZeros),
  number('[=0]"-";0.0', 1, noZeros),
  number('[Red][<0]0.0;0.0', 1, noFalls),
  number('[>=100]0.0;[Red]0.0', 1),
  number('[红色]0.0;[蓝色]-0.0', 1),
  number('[$-804]0.0', 1),
  number('[DBNum1][$-804]0.0', 1),
];

/** What the cell is: sign and zero of what is held, rounded as the format says. */
export function expectedText(value: number, one: OfficeFormat): string {
  const digits = digitsOf(value, one);
  const shown = one.isGrouped ? groupThousands(digits) : digits;
  const figure = `${one.before}${shown}${one.after}`;
  if (value >= 0) return figure;
  const [opening = '-', closing = ''] = one.brackets;
  return `${opening}${figure}${closing}`;
}

/** A fall that is rounded to zero shows no wrong sign. */
export function expectsWarning(value: number, one: OfficeFormat): boolean {
  if (one.hides === 'zeros') return value === 0;
  return one.hides === 'falls' && value < 0 && /[1-9]/u.test(digitsOf(value, one));
}

function digitsOf(value: number, { decimals, shift, format }: OfficeFormat): string {
  if (!/0(?:\\|!)\.0,/u.test(format)) return roundExactly(value, decimals, shift);
  const digits = roundExactly(value, 0, shift).padStart(2, '0');
  return `${digits.slice(0, -1)}.${digits.slice(-1)}`;
}
