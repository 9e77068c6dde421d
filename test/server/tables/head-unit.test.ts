import { expect, test } from 'vitest';
import { headUnit, withoutUnit } from '#server/tables/head-unit.ts';

test('a head names the unit of what stands under it, and has a name without it', () => {
  const heads = [
    '估算_万元',
    '投资（万元）',
    '投资_万元（表头未印单位）',
    '面积(平方公里)',
    '合计（印）',
    '任务',
  ];
  expect(heads.map(headUnit)).toEqual(['万元', '万元', '万元', '平方公里', null, null]);
  expect(heads.slice(0, 3).map(withoutUnit)).toEqual(['估算', '投资（万元）', '投资']);
});
