import { describe, expect, test } from 'vitest';
import { regionSet } from '#domain/bulletin/opening-words.ts';
import { bulletinLines, HALF_YEAR, SAMPLE, sampleInput, sampleRow } from './sample-board.ts';

/** Another office: five provinces, no parks, one department. */
const PROVINCES = {
  ...SAMPLE,
  regions: SAMPLE.regions.slice(0, 4),
  departments: SAMPLE.departments.slice(0, 1),
  groups: [
    { id: 'three', label: '三省', sizeNote: '', memberIds: ['east', 'west', 'north'] },
    { id: 'two', label: '两省', sizeNote: '', memberIds: ['east', 'west'] },
  ],
};

function linesOf(...figures: [string, string][]): string[] {
  const row = sampleRow({ departmentId: 'fgw', groupId: 'three' }, figures, HALF_YEAR, PROVINCES);
  return bulletinLines(sampleInput([row], { dictionary: PROVINCES }));
}

describe('another office', () => {
  test('is told of under its own group’s label, with its one department', () => {
    const lines = linesOf(['city', '9.0'], ['east', '9.0'], ['west', '8.0'], ['north', '7.0']);
    expect(lines.filter((line) => !/^[\d（]/u.test(line))).toEqual([
      '一、三省',
      '从1-6月三省主要指标增速完成情况来看，三省均有部分主要指标未完成目标。',
      '二、责任部门',
      '从1-6月各责任部门主要指标增速完成情况来看，可监测目标完成情况的1个指标中，未达到目标的有1个，占比为100.0%。',
    ]);
    expect(lines).toContain('（一）市发改委共有1个指标未达目标：');
  });

  test('has no blocks where nobody is behind', () => {
    expect(
      linesOf(['city', '10.0'], ['east', '10.0'], ['west', '10.0'], ['north', '10.0']),
    ).toEqual([
      '一、三省',
      '从1-6月三省主要指标增速完成情况来看，三省可监测目标完成情况的指标均达到目标。',
      '二、责任部门',
      '从1-6月各责任部门主要指标增速完成情况来看，可监测目标完成情况的1个指标均达到目标。',
    ]);
  });

  test('says nothing of all where one has reported nothing', () => {
    const [, behind] = linesOf(['east', '9.0'], ['north', '8.0']);
    expect(behind).toBe(
      '从1-6月三省主要指标增速完成情况来看，北区、东县有部分主要指标未完成目标。',
    );
    const [, ahead] = linesOf(['east', '10.0'], ['north', '10.0']);
    expect(ahead).toBe(
      '从1-6月三省主要指标增速完成情况来看，东县、北区可监测目标完成情况的指标均达到目标。',
    );
  });
});

describe('a set of regions is called', () => {
  const { regions } = SAMPLE;
  const told = (...ids: string[]) => regions.filter(({ id }) => ids.includes(id));
  const group = (label: string, ...memberIds: string[]) => {
    return { id: label, label, sizeNote: '', memberIds };
  };
  const groups = [
    group('各县', 'east', 'west', 'north'),
    group('各县、园区', 'east', 'west', 'north', 'park', 'port'),
  ];

  test.for([
    { ids: ['east', 'west', 'north'], label: '各县', isWhole: true },
    { ids: ['east', 'north'], label: '各县', isWhole: false },
    { ids: ['east', 'west', 'north', 'park', 'port'], label: '各县、园区', isWhole: true },
    { ids: ['east', 'port'], label: '各县、园区', isWhole: false },
    // No group holds parks alone: their kind has a name.
    { ids: ['park', 'port'], label: '各园区', isWhole: true },
  ])('$ids → $label', ({ ids, label, isWhole }) => {
    expect(regionSet(told(...ids), { regions, groups })).toEqual({ label, isWhole });
  });
});
