const PLACES =
  '(?:全[市省县区州国]|[各分]?县(?:\\(市、区\\)|市区|区|\\(区\\))|[各一二三四五六七八九十两]?[县市区]|市区|区县|市县|园区|开发区|城区|市直|市本级|本级|乡镇|街道|地区|本页|全部|分县区?|各地|区|设区市)?';
const TOTAL = new RegExp(
  `^(?<place>${PLACES})(?<word>合计|总计|共计|小计|总和)(?:\\(.*\\))?$`,
  'u',
);

/**
 * A name that is a sum of lines: the nation's or the city's keeps the place, which is one.
 * @example readTotal('全市合计') // { total: 'total', name: '全市' }
 * @example readTotal('县(市、区)小计') // { total: 'subtotal', name: '' }
 */
export function readTotal(name: string): { total: 'total' | 'subtotal' | null; name: string } {
  const { place = '', word } = TOTAL.exec(name)?.groups ?? {};
  if (word === undefined) return { total: null, name };
  const isWhole = place === '' || place.startsWith('全') || place === '本页';
  const isPart = word === '小计' || !isWhole;
  return {
    total: isPart ? 'subtotal' : 'total',
    name: /^全[市省县区州国]$/u.test(place) ? place : '',
  };
}
