import { describe, expect, test } from 'vitest';
import { fillInNote, readFillInCode } from '#domain/collection/fill-in-code.ts';

describe('the code of a sheet', () => {
  const cases = [
    { releaseId: '2024-03', unit: null },
    { releaseId: '2024-03', unit: { kind: 'department', id: 'fgw' } },
    { releaseId: '2019-06', unit: { kind: 'region', id: 'high-tech_zone.2' } },
  ] as const;
  test.each(cases)('is read as it was written: $releaseId $unit.id', (code) => {
    expect(readFillInCode(fillInNote(code))).toEqual(code);
  });

  test('survives another width, spaces and a cut end', () => {
    const code = { releaseId: '2024-03', unit: { kind: 'department', id: 'fgw' } };
    const wide = fillInNote({ releaseId: '2024-03', unit: { kind: 'department', id: 'fgw' } });
    expect(readFillInCode(wide.replace('填报码 ', '填报码　：').replaceAll('/', '／'))).toEqual(
      code,
    );
    expect(readFillInCode('填报码 2024-03/department/fgw')).toEqual(code);
  });

  test('is not in other notes, nor one of a kind that nobody knows', () => {
    expect(readFillInCode('注：①序号1、4为4个地区对比')).toBeNull();
    expect(readFillInCode('填报码')).toBeNull();
    expect(readFillInCode('填报码 2024-03/village/a')).toBeNull();
  });
});
