import { readNumber, type PrintedNumber } from './number.ts';
import { splitUnit } from './unit-words.ts';

/**
 * A number, with a unit behind it or without; whether that is the right one is asked later.
 * @example readFigureNumber('0.4个百分点') // { value: 0.4, decimals: 1 }
 */
export function readFigureNumber(text: string): PrintedNumber | null {
  return readNumber(text) ?? readNumber(splitUnit(text)?.text ?? '');
}
