import { describe, expect, test } from 'vitest';
import { officeOf, officeParts, officeWhole, type OfficeKind } from '#domain/office.ts';

const REGIONS = [
  { name: '甲县', kind: 'county' },
  { name: '示例市', nameEn: 'Shili', kind: 'city' },
];

describe('the words of an office', () => {
  test.for<[name: string, kind: OfficeKind, whole: string, parts: string]>([
    ['江西省', 'province', '全省', '市（州）'],
    ['广西壮族自治区', 'province', '全区', '市（州）'],
    ['景德镇市', 'city', '全市', '县（市、区）'],
    ['延边朝鲜族自治州', 'city', '全州', '县（市、区）'],
    ['乐平市', 'county', '全市', '乡镇（街道）'],
    ['浮梁县', 'county', '全县', '乡镇（街道）'],
    ['珠山区', 'district', '全区', '街道（镇）'],
    ['江西', 'province', '全省', '市（州）'],
  ])('%s, a %s: %s, its %s', ([name, kind, whole, parts]) => {
    expect([officeWhole({ name, kind }).zh, officeParts({ kind }).zh]).toEqual([whole, parts]);
  });

  test('a dictionary that does not say whose it is is that of its whole', () => {
    expect(officeOf({ regions: REGIONS })).toMatchObject({
      name: '示例市',
      nameEn: 'Shili',
      kind: 'city',
      isExample: false,
    });
  });
});
