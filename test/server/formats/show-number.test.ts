import { describe, expect, test } from 'vitest';
import { showNumber } from '#server/formats/show-number.ts';

const TEN_THOUSANDS = '0!.0,"万元"';
const ACCOUNTS = '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ';
const BOARD = '"同比增长"0.0"%";"同比下降"0.0"%";"持平"';

describe('a number is told as its format shows it', () => {
  test.for<[value: number, format: string, text: string]>([
    [24, '0.0', '24.0'],
    [1234.5, '#,##0.00', '1,234.50'],
    [1234567, '#,##0.0,', '1,234.6'],
    [12345, '# ##0', '12345'],
    [5, '000', '005'],
    [3.456, '#.##', '3.46'],
    [3, '#.#', '3'],
    [0.5, '#.0', '0.5'],
    [3.25, '0.0??', '3.25'],
    [3.2, '0.0_ ', '3.2'],
    [3.2, '[$-804]0.0', '3.2'],
    [3.2, '[蓝色]0.0;[红色]-0.0', '3.2'],
    [12, '[DBNum1]General', '12'],
    [12.25, '[DBNum2][$-804]0.0', '12.3'],
    [0.105, '0.0%', '10.5%'],
    [10.55, '0.0"%"', '10.6%'],
    [7.54, '0.0‰', '7.5‰'],
    [0.4, '0.0个百分点', '0.4个百分点'],
    [3, 'General"位"', '3位'],
    [3, 'G/通用格式"位"', '3位'],
    [3, '第0', '第3'],
    [2, '"第"0"名"', '第2名'],
    [9.1, '0.0"①"', '9.1①'],
    [3, '0"/6"', '3/6'],
    [6, '"1-"0"月"', '1-6月'],
    [201906, '0000"年"00"月"', '2019年06月'],
    [123456, '0\\.0,"万元"', '12.3万元'],
    [-123456, TEN_THOUSANDS, '-12.3万元'],
    [85, '0\\.0,', '0.0'],
    [1234567, '0.0,,', '1.2'],
    [1234567890, '#,##0,,"百万元"', '1,235百万元'],
    [123456789, '0\\.00,,"亿元"', '1.23亿元'],
    [123456, '0"."0000', '12.3456'],
    [123456, '0.00E+00', '123000'],
    [-0.00123, '0.00E+00', '-0.00123'],
    [3.5, '# ?/?', '3.5'],
    [4, '# ?/?', '4'],
    [3.25, '@', '3.25'],
    [0.1 + 0.2, 'General', '0.3'],
    [95, '[>=90]"优";[>=80]"良";0', '优'],
    [1234.5, ACCOUNTS, '¥1,234.50'],
  ])('%d under %s is %s', ([value, format, text]) => {
    expect(showNumber(value, format)).toEqual({ text, differs: null, isHidden: false });
  });
});

describe('it is rounded half away from zero on 15 digits', () => {
  test.for<[value: number, format: string, text: string]>([
    [-3.25, '0.0', '-3.3'],
    [-0.35, '0.0_ ', '-0.4'],
    [-0.05, '0.0', '-0.1'],
    [-0.04, '0.0', '-0.0'],
    [-2.5, '0', '-3'],
    [1.005, '0.00', '1.01'],
    [2.675, '0.00', '2.68'],
    [-0.0325, '0.0%', '-3.3%'],
    [9.95, '0.0', '10.0'],
    [0.1 + 1.35, '0.0', '1.5'],
    [1.44999, '0.0', '1.4'],
  ])('%d under %s is %s', ([value, format, text]) => {
    expect(showNumber(value, format)?.text).toBe(text);
  });
});

describe('a sign that is shown is no news, however it is shown', () => {
  test.for<[value: number, format: string, text: string]>([
    [-3.2, '0.0_ ;[Red]-0.0_ ', '-3.2'],
    [-3.24999, '0.0;▲0.0', '-3.2'],
    [3.2, '0.0;▲0.0', '3.2'],
    [-3.2, '0.0;△0.0', '-3.2'],
    [-6.64, '0.0_);[Red]\\(0.0\\)', '-6.6'],
    [-6.64, '0.00;"（"0.00"）"', '-6.64'],
    [3.2, '▲0.0;▼0.0', '3.2'],
    [-3.2, '▲0.0;▼0.0', '-3.2'],
    [3.2, '0.0"↑";0.0"↓"', '3.2'],
    [-3.2, '0.0"↑";0.0"↓"', '-3.2'],
    [3.2, '+0.0;-0.0;0.0', '3.2'],
    [3.2, BOARD, '3.2%'],
    [-1.25, BOARD, '-1.3%'],
    [-5, '[=0]"—";0.0', '-5.0'],
    [-3.24, '[>=100]0.0;[Red]0.0', '-3.2'],
    [-1234.565, ACCOUNTS, '-¥1,234.57'],
    [-3.2, '"约"0.0', '-约3.2'],
    [0, '[蓝色]0.0;[红色]-0.0;[黑色]0.0', '0.0'],
    [0, '0.0;-0.0;0', '0'],
    [0, '0.0;-0.0;"0.0"', '0.0'],
    [0, '#.0', '0.0'],
  ])('%d under %s is %s', ([value, format, text]) => {
    expect(showNumber(value, format)).toEqual({ text, differs: null, isHidden: false });
  });
});

describe('where another sign or no zero is shown, what is held counts', () => {
  test.for<[value: number, format: string, text: string, shown: string]>([
    [-3.2, '0.0;[Red]0.0', '-3.2', '3.2'],
    [-3.2, '0.0;0.0', '-3.2', '3.2'],
    [-3.2, '0.0;[红色]0.0', '-3.2', '3.2'],
    [-3.24, '[Red][<0]0.0;0.0', '-3.2', '3.2'],
    [-3.2, '0.0;;', '-3.2', ''],
    [3.2, '-0.0', '3.2', '-3.2'],
    [3.2, '(0.0)', '3.2', '(3.2)'],
    [3.2, '▲0.0', '3.2', '▲3.2'],
    [0, '0.0;-0.0;"—"', '0.0', '—'],
    [0, '0.0;-0.0;;@', '0.0', ''],
    [0, '0.00;(0.00);-', '0.00', '-'],
    [0, '[=0]"-";0.0', '0.0', '-'],
    [0, '#', '0', ''],
    [0, '#.#', '0', ''],
    [0, ACCOUNTS, '¥0.00', '¥-'],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', '0', '-'],
    [0, '0"家";-0"家";"无"', '0家', '无'],
    [0, BOARD, '0.0%', '持平'],
    [0.03, '[<0.05]"…";0.0', '0.0', '…'],
  ])('%d under %s is %s', ([value, format, text, shown]) => {
    expect(showNumber(value, format)).toEqual({ text, differs: shown, isHidden: false });
  });
});

test('a format that shows no number at all hides it', () => {
  for (const format of [';;;', ';;', ';', '"";""'])
    expect(showNumber(3, format), format).toMatchObject({ text: '', isHidden: true });
});

describe('what is not surely understood says so, in words that are no figure', () => {
  test.for<[value: number, format: string]>([
    [3, '0"1"'],
    [3, '0"0000"'],
    [6, '"1-"0'],
    [12, '0-0'],
    [3, '0.0kg'],
    [1 / 3, '?/?'],
    [5, '[>100]0.0;[<-100]0.0'],
    [5, '"0'],
  ])('%d under %s', ([value, format]) => {
    expect(showNumber(value, format)?.text).toBe(`读不准的格式“${format}”：${value}`);
  });
});

test('dates and times are not numbers', () => {
  for (const format of [
    'yyyy"年"m"月"',
    'm/d/yy',
    'h:mm',
    'yyyy-mm-dd;@',
    '[$-F800]dddd',
    'mm:ss.0',
  ])
    expect(showNumber(43617, format), format).toBeNull();
});
