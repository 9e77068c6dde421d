import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from '#domain/consequences/diff.ts';
import type { Piece } from '#domain/consequences/types.ts';

const SIGNS = { same: ' ', removed: '-', added: '+' } as const;
const shown = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => SIGNS[kind] + text);

describe('diffText', () => {
  const cases = [
    { name: 'equal texts are one piece', input: ['持平。', '持平。'], expected: [' 持平。'] },
    {
      name: 'numbers are kept whole, with sign and decimals',
      input: ['增长14.5%。', '增长-14.8%。'],
      expected: [' 增长', '-14.5', '+-14.8', ' %。'],
    },
    {
      name: 'words that were put in stand alone',
      input: ['位居第三。', '位居各县第三。'],
      expected: [' 位居', '+各县', ' 第三。'],
    },
    {
      name: 'two places apart are two differences',
      input: ['有14个，占比82.4%。', '有13个，占比76.5%。'],
      expected: [' 有', '-14', '+13', ' 个，占比', '-82.4', '+76.5', ' %。'],
    },
    { name: 'from nothing all is added', input: ['', '新'], expected: ['+新'] },
  ] as const;

  test.for(cases)('$name', ({ input: [before, after], expected }) => {
    expect(shown(diffText(before, after))).toEqual(expected);
  });

  test('a list of thousands of names is told by names, and one beyond that as a whole', () => {
    const names = (count: number) => Array.from({ length: count }, (_, no) => `第${no}县`);
    // 4 parts a name: 4 × 2,000 squared are 64 million pairs, 2,000 squared are 4 million.
    const two = [names(2000), names(2000).with(1000, '新县')] as const;
    expect(
      shown(diffText(two[0].join('、'), two[1].join('、'))).map((text) => text.slice(0, 7)),
    ).toEqual([' 第0县、第1', '-第1000县', '+新县、', ' 第1001县']);
    const five = [names(5000).join('、'), names(4999).join('、')] as const;
    expect(shown(diffText(...five))).toEqual([`-${five[0]}`, `+${five[1]}`]);
  });

  test('the pieces give back both texts', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('增长下降0123456789.，。-个百')),
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffText(before, after);
        const join = (without: Piece['kind']) =>
          pieces.flatMap(({ kind, text }) => (kind === without ? [] : text)).join('');
        expect([join('added'), join('removed')]).toEqual([before, after]);
      }),
    );
  });
});
