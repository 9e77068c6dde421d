import type { Period } from '#domain/period.ts';
import type { Said } from '#domain/said.ts';
import { sayCellText } from '#server/formats/unsure-number.ts';

import { readFigureNumber } from './figure-number.ts';
import { cureOfMark, printedText, takeNoteMark } from './marked-cell.ts';
import { hasTooManyDigits, KEPT_DIGITS } from './number.ts';
import { readMissing } from './missing.ts';
import { sayPlace } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { Figure, PrintedCell } from './types.ts';

export interface FigureSubject {
  indicatorId: string;
  regionId: string;
  period: Period;
}

/** A number, or why there is none; null (and an error) when the cell is neither. */
export function readFigure(
  reading: Reading,
  printed: PrintedCell,
  subject: FigureSubject,
): Figure | null {
  const { noteMark, ...cell } = takeNoteMark(reading, printed);
  const mark = noteMark === undefined ? {} : { noteMark };
  const missingReason = readMissing(cell.text, reading.missingSymbols);
  if (missingReason !== null) {
    return { ...subject, ...cell, value: null, decimals: 0, missingReason, ...mark };
  }
  const number = readFigureNumber(cell.text);
  if (number !== null) return { ...subject, ...cell, ...number, missingReason: null, ...mark };
  reportBadNumber(reading, printed);
  return null;
}

export function reportBadNumber(reading: Reading, cell: PrintedCell): void {
  const found = printedText(cell);
  const symbols = [...reading.missingSymbols.keys()].filter((symbol) => symbol !== '');
  const [place, orSymbol] = [sayPlace(cell), wayOfSymbols(found)];
  const said = sayCellText(found);
  const named = said.en === found ? `“${found}”` : said.en;
  reading.log.error('bad-number', cell, {
    found: said,
    expected: hasTooManyDigits(cell.text)
      ? KEPT_DIGITS
      : {
          zh: `数字，如 7.5、-8.5、1,234.5；没有数据时留空或写 ${symbols.join('、')}`,
          en: `a number, such as 7.5, -8.5, 1,234.5; where there is no figure, blank or one of ${symbols.map((symbol) => `“${symbol}”`).join(', ')}`,
        },
    cure: cureOfMark(cell) ?? {
      zh: `请把${place.zh}的“${found}”改为数字；没有数据就留空。${orSymbol.zh}`,
      en: `Put a number in place of ${named} at ${place.en}; where there is no figure, leave it blank.${orSymbol.en}`,
    },
  });
}

/** A text without digits may be the office's own sign for no figure. */
function wayOfSymbols(found: string): Said {
  return /[\d〇零一二三四五六七八九十百千万]/u.test(found) || found.length > 6
    ? { zh: '', en: '' }
    : {
        zh: `如果“${found}”在贵单位表示没有数据，可在数据字典的 missing_symbols.csv 里加一行：单位名称,${found},no-figure。`,
        en: ` If your office writes “${found}” where it has no figure, add a row to missing_symbols.csv in the dictionary: the office’s name, then “,${found},no-figure”.`,
      };
}
