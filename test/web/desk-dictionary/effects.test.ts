import { expect, test } from 'vitest';
import type { DictionaryEffects } from '#server/schemas/dictionary-desk.ts';
import { effectSummary } from '../../../web/src/routes/desk/dictionary/effect-words.ts';

const release = (over: object): DictionaryEffects['releases'][number] => ({
  release: '2024-03',
  title: '某市通报',
  period: { start: '2024-01', end: '2024-03', label: '2024年1-3月' },
  ranks: [],
  rankTotal: 0,
  statuses: [],
  statusTotal: 0,
  left: [],
  came: [],
  sentences: 0,
  findings: 0,
  ...over,
});
const NOTHING: DictionaryEffects = {
  releases: [],
  examined: 2,
  notExamined: 0,
  names: [],
  access: [],
};

test('effects are summed over releases and told in a line, what there is none of left out', () => {
  const names = [
    {
      table: 'regions' as const,
      id: 'jia',
      name: '甲县',
      nameEn: null,
      column: 'name',
      before: '甲',
      after: '甲县',
      releases: 2,
    },
  ];
  // 12 + 3 ranks in two releases, 2 sentences in one of them.
  const releases = [release({ rankTotal: 12, sentences: 2 }), release({ rankTotal: 3 })];
  expect(effectSummary({ ...NOTHING, releases, names })).toBe(
    '对已发布的影响：15 处位次变动，1 个名称变动，2 句通报文字变动',
  );
  // 7 findings, and nothing else.
  expect(effectSummary({ ...NOTHING, releases: [release({ findings: 7 })] })).toBe(
    '对已发布的影响：7 条核对结果变动',
  );
  expect(effectSummary(NOTHING)).toBe('对已发布的没有影响');
});
