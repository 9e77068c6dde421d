import { LANGUAGES } from '#domain/language.ts';
import { MONTHS_COUNTED, OFFICE_KINDS, USUAL_DUTY_WORD, type Office } from '#domain/office.ts';
import { counted } from '#domain/said-names.ts';

import { readChoice, readOptional, readRequired } from './dictionary-cells.ts';
import { readGapScale } from './dictionary-gap-scale.ts';
import type { DictionarySheet } from './dictionary-sheet.ts';
import { WHOLE_SHEET } from './problem-log.ts';

/** One row says whose the dictionary is; null with an error. */
export function readOffice({ rows, log, isWhole }: DictionarySheet): Office | null {
  const [row] = rows;
  if (!isWhole) return null;
  if (!row || rows.length > 1) {
    log.error('bad-dictionary', WHOLE_SHEET, {
      found: { zh: `${rows.length} 行`, en: counted(rows.length, 'row') },
      expected: { zh: '列名之下恰好一行', en: 'exactly one row under the names of the columns' },
      cure: {
        zh: '请在 office.csv 里只留一行：本单位的地方、类别、语言、月份、责任单位的叫法。',
        en: 'Leave one row in office.csv: place, kind, language, months, and the word for who is responsible.',
      },
    });
    return null;
  }
  const dutyWord = row.cell('duty_word').text;
  const gapScale = readGapScale(row, log);
  return {
    name: readRequired(row.cell('name'), log),
    nameEn: readOptional(row.cell('name_en')),
    kind: readChoice(row, 'kind', OFFICE_KINDS, log),
    language: readChoice(row, 'language', LANGUAGES, log),
    months: readChoice(row, 'months', MONTHS_COUNTED, log),
    dutyWord: dutyWord === '' ? USUAL_DUTY_WORD : dutyWord,
    isExample:
      row.cell('example').text === '' ? false : readChoice(row, 'example', YES_NO, log) === 'yes',
    ...(gapScale && { gapScale }),
  };
}

const YES_NO = ['yes', 'no'] as const;
