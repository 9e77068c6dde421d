import { describe, expect, test } from 'vitest';
import { countWord } from '#server/formats/word/count-words.ts';

describe('a list counts', () => {
  const cases: [format: string, count: number, word: string | null][] = [
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 12, '１２'],
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 12, '十二'],
    ['chineseCounting', 20, '二十'],
    ['chineseCountingThousand', 21, '二十一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['japaneseCounting', 19, '十九'],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircleChinese', 10, '⑩'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 3, '⒊'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 9, 'ix'],
    ['upperLetter', 26, 'Z'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', -1, '-1'],
    ['upperLetter', 1_000_000_000, '1000000000'],
    ['none', 1, ''],
    ['thaiCounting', 1, null],
  ];
  test.for(cases)('%s %i as %s', ([format, count, word]) => {
    expect(countWord(format, count)).toBe(word);
  });
});
