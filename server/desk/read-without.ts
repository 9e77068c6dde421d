import type { Dictionary } from '#domain/dictionary.ts';
import type { CompleteWithout } from '#domain/reported.ts';
import { unknownWithout } from '#server/loading/unknown-without.ts';
import { Problem } from '#server/problem.ts';
import { createNames } from '#server/tables/names.ts';

/**
 * Whom ranks are told not to wait for, by ids: officers write names.
 * @example readWithout('2019-06', ['地区生产总值/高新区'], dictionary) // ['gdp/gaoxin']
 * @throws bad-request where nobody knows one of them
 */
export function readWithout(
  id: string,
  entries: CompleteWithout,
  dictionary: Dictionary,
): CompleteWithout {
  const names = createNames(dictionary);
  const isUnknown = (entry: string) =>
    unknownWithout([{ id, completeWithout: [entry] }], dictionary).length > 0;
  const read = entries.map((text) => {
    const [region = '', ...indicator] = text.split('/').reverse();
    const ids = [
      ...indicator.map((one) => names.indicator(one) ?? one),
      names.region(region) ?? region,
    ];
    return { text, entry: ids.join('/') };
  });
  const unknown = read.filter(({ entry }) => isUnknown(entry)).map(({ text }) => text);
  if (unknown.length === 0) return read.map(({ entry }) => entry);
  throw new Problem('bad-request', {
    zh: `不认识“${unknown.join('、')}”：排位不等待的请写字典里的地区，或“指标/地区”。`,
    en: `Nobody knows “${unknown.join(', ')}”: whom ranks do not wait for is a region of the dictionary, or indicator/region.`,
  });
}
