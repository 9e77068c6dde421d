import { expect, test } from 'vitest';
import { itemSentence } from '#domain/bulletin/item.ts';
import { sentenceText } from '#domain/bulletin/text.ts';
import { buildBoardRow } from '#domain/board.ts';
import { sampleIndicator } from '../samples.ts';
import { HALF_YEAR } from './sample-board.ts';

const GROUP = {
  id: 'five',
  label: '五省（区、市）',
  sizeNote: '五个',
  memberIds: ['beijing', 'tianjin', 'hebei', 'shanxi', 'neimeng'],
};

function sentenceOf(values: Record<string, number>): string {
  const indicator = sampleIndicator({ proseName: '零售总额', groupId: 'five' });
  const cells = Object.entries(values).map(([regionId, value]) => ({
    ...{ indicatorId: 'gdp', regionId, value, decimals: 1, missingReason: null },
    targetText: '7',
  }));
  const row = buildBoardRow(indicator, HALF_YEAR, cells, { groups: [GROUP] });
  const [entry] = row.entries;
  return sentenceText(
    itemSentence({ row, entry: entry!, no: 3, release: HALF_YEAR, isRanked: true }),
  );
}

test('no place is told while others have no figure yet', () => {
  expect(sentenceOf({ beijing: -21.5 })).toBe(
    '3．零售总额同比下降21.5%，与目标的差距为28.5个百分点。',
  );
});

test('once all have reported the place is one in the group, by its own label', () => {
  const others = { tianjin: -25.5, hebei: -18.2, shanxi: -23.9, neimeng: -19.6 };
  expect(sentenceOf({ beijing: -21.5, ...others })).toBe(
    '3．零售总额同比下降21.5%，与目标的差距为28.5个百分点，增速位居五省（区、市）第三。',
  );
});
