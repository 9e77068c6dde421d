import { expect, test } from 'vitest';
import { readingsOf } from '#server/search/readings.ts';

const cases = [
  { name: 'a syllable a character', text: '固定资产投资', pinyin: 'gu ding zi chan tou zi' },
  {
    name: 'every reading of a character, the one it has here first',
    text: '乐平',
    pinyin: 'le/yue/yao/lao ping',
  },
  {
    name: 'the reading of the word, not the most frequent of the character',
    text: '服务行业',
    pinyin: 'fu wu hang/xing/heng ye',
  },
  { name: 'letters as they are, in small', text: 'CPI同比', pinyin: 'cpi tong bi' },
  { name: 'digits too', text: '500万元以上', pinyin: '500 wan/mo yuan yi shang' },
  { name: 'nothing for punctuation', text: '增加值（累计）', pinyin: 'zeng jia zhi lei ji' },
  { name: 'nothing for nothing', text: '', pinyin: '' },
  { name: 'ü as it is typed', text: '绿', pinyin: 'lv/lu' },
];

test.for(cases)('a name is read with $name', ({ text, pinyin }) => {
  expect(readingsOf(text)).toBe(pinyin);
});
