import { isDay } from '../day.ts';
import { foldText } from '../fold.ts';

/**
 * A printed day as YYYY-MM-DD; null when it is none.
 * @example readDay('2019年9月9日') // '2019-09-09'
 */
export function readDay(text: string): string | null {
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(foldText(text));
  const [, year = '', month = '', day = ''] = match ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : null;
}
