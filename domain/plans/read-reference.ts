import { parseDecimal } from '#domain/decimal.ts';
import { fraction, toFraction, type Fraction } from '#domain/fraction.ts';
import type { PlanRule, Reference } from './rule.ts';

const WIDE =
  /^(?:.{0,12}?)(?:达到?|不低于|高于)?((?:全国|全省)(?:平均)?(?:水平|数|值)?)(?:的(\d+)\/(\d+)|的(\d+(?:\.\d+)?)%)?(?:及?以上)?$/u;
const OTHER = /^(?:.{0,16}?)(不低于|不少于|不高于|不超过)((?=\D)[^\d]{2,20})$/u;
const LESSER = /^取小[:：]([^、,，]+)[、,，](-?\d+(?:\.\d+)?)(\p{Script=Han}*)$/u;
const LAST_YEAR = /^(?:上年|去年|上一年)(?:同期|全年)?(?:的)?(?:水平|数|值)?$/u;

/**
 * A bound that is another figure: last year's, the nation's, that of another series.
 * @example readReference('绿色信贷增速不低于各项贷款平均增速') // { reference: { kind: 'series', name: '各项贷款平均增速' }, … }
 */
export function readReference(text: string): PlanRule | null {
  return readLesser(text) ?? readWide(text) ?? readOther(text);
}

/** 取小：用地面积、500亩 */
function readLesser(text: string): PlanRule | null {
  const [, name, most, unit = ''] = LESSER.exec(text) ?? [];
  if (!name || !most) return null;
  return { kind: 'lesser', reference: { kind: 'series', name }, most: parseDecimal(most), unit };
}

function readWide(text: string): PlanRule | null {
  const [, name, over, under, percent] = WIDE.exec(text) ?? [];
  if (!name) return null;
  return {
    kind: 'reference',
    bound: 'at-least',
    reference: { kind: 'wide', name },
    factor: factorOf(over, under, percent),
  };
}

function factorOf(over?: string, under?: string, percent?: string): Fraction {
  if (over && under && Number(under) > 0) return fraction(BigInt(over), BigInt(under));
  if (percent === undefined) return fraction(1);
  const { units, scale } = parseDecimal(percent);
  return toFraction({ units, scale: scale + 2 });
}

function readOther(text: string): PlanRule | null {
  const [, verb, name] = OTHER.exec(text) ?? [];
  if (!verb || !name) return null;
  const reference: Reference = LAST_YEAR.test(name)
    ? { kind: 'last-year', name }
    : { kind: 'series', name };
  const bound = /高|超/u.test(verb) ? 'at-most' : 'at-least';
  return { kind: 'reference', bound, reference, factor: fraction(1) };
}
