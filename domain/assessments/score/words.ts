import { formatDecimal, type Decimal } from '../../decimal.ts';
import type { Said } from '../../said.ts';
import { quoted } from '../../said.ts';
import { sayUnit } from '../../said-names.ts';
import { formatPoints } from './amounts.ts';

/* What the steps of a score say, each with its numbers. */

const points = (amount: Decimal): Said => {
  const text = formatPoints(amount).replace('-', '−');
  return { zh: `${text}分`, en: `${text} ${text === '1' ? 'point' : 'points'}` };
};

/** Which of several measures it is about. */
const inFront = (part: string): string => (part === '' ? '' : `“${part}”: `);

export const lacking = (what: keyof typeof LACKS, part: string): Said => ({
  zh: `${part === '' ? '' : `${part}：`}还没有${LACKS[what].zh}。`,
  en: `${inFront(part)}${LACKS[what].en}.`,
});

const LACKS = {
  fact: { zh: '填情况', en: 'It is not told what came of it' },
  target: { zh: '目标值', en: 'It lacks its target' },
  value: { zh: '实际值', en: 'It lacks its value in figures' },
  points: { zh: '评定分数', en: 'It lacks the points as judged' },
  declaration: { zh: '说明有没有', en: 'It is not told whether there are any' },
};

export const notUnderstood = (text: string): Said => ({
  zh: `“${text}”无法识别。`,
  en: `“${text}” is not understood.`,
});

export const outside = (text: string, low: Decimal, high: Decimal): Said => ({
  zh: `“${text}”不在${formatPoints(low)}至${formatPoints(high)}分之间。`,
  en: `“${text}” is not between ${formatPoints(low)} and ${formatPoints(high)} points.`,
});

export const reachedAs = (text: string, amount: Decimal): Said => ({
  zh: `${text}，得${points(amount).zh}`,
  en: `“${text}”: ${points(amount).en}`,
});

export const judgedAs = (amount: Decimal, by: string | null): Said => ({
  zh: `${by === null ? '评定' : `${by}评定`}${points(amount).zh}`,
  en: `Judged${by === null ? '' : ` by “${by}”`}: ${points(amount).en}`,
});

export const judgedOff = (amount: Decimal, by: string | null): Said => ({
  zh: `${by === null ? '酌情' : `${by}酌情`}扣${points(amount).zh}`,
  en: `${points(amount).en} off, as judged${by === null ? '' : ` by “${by}”`}`,
});

interface Shortfall {
  part: string;
  target: Decimal;
  actual: Decimal;
  /** As it is written: 0.20, or rounded where it does not end. */
  short: string;
  unit: string;
  steps: string;
  perStep: Decimal;
  off: Decimal;
  isExact: boolean;
}

export const metTarget = ({
  part,
  target,
  actual,
}: Pick<Shortfall, 'part' | 'target' | 'actual'>): Said => ({
  zh: `${part}目标${formatDecimal(target)}，实际${formatDecimal(actual)}，达到，不扣分`,
  en: `${inFront(part)}target ${formatDecimal(target)}, actual ${formatDecimal(actual)}: reached, nothing off`,
});

export const statedMet = (part: string, text: string): Said => ({
  zh: `${part}${text}，不扣分`,
  en: `${inFront(part)}told as “${text}”: nothing off`,
});

export function shortOf(one: Shortfall): Said {
  const { part, target, actual, short, unit, steps, perStep, off, isExact } = one;
  const relative = unit.includes('对目标值');
  const [zh, en] = relative ? ['%（对目标值）', '% of the target'] : [unit, ` ${sayUnit(unit).en}`];
  const about = isExact ? '' : '≈';
  return {
    zh: `${part}目标${formatDecimal(target)}，实际${formatDecimal(actual)}，差${short}${zh}，合${steps}步：${steps} × ${formatPoints(perStep)} ${about || '='} ${formatPoints(off)}，扣${points(off).zh}`,
    en: `${inFront(part)}target ${formatDecimal(target)}, actual ${formatDecimal(actual)}: short by ${short}${en}, ${steps} steps: ${steps} × ${formatPoints(perStep)} ${about || '='} ${formatPoints(off)}, ${points(off).en} off`,
  };
}

export const partOfStep = (kind: Said): Said => ({
  zh: `不足一步：${kind.zh}`,
  en: `Part of a step: ${kind.en}`,
});

export const worstAlone = (part: string): Said => ({
  zh: `几个比率只按最低的${part}扣`,
  en: `Of several rates the worst alone counts: “${part}”`,
});

export const eachCosts = (count: Decimal, each: Decimal, off: Decimal): Said => ({
  zh: `${formatPoints(count)}件：${formatPoints(count)} × ${formatPoints(each)} = ${formatPoints(off)}，扣${points(off).zh}`,
  en: `${formatPoints(count)} × ${formatPoints(each)} = ${formatPoints(off)}: ${points(off).en} off`,
});

export const holdsOff = (condition: string, amount: Decimal): Said => ({
  zh: `${condition}：成立，扣${points(amount).zh}`,
  en: `It holds that “${condition}”: ${points(amount).en} off`,
});

export const noneOff: Said = { zh: '没有发生，不扣分', en: 'It did not happen: nothing off' };

export const vetoed = (name: string): Said => ({
  zh: `${name}：本项不得分`,
  en: `“${name}”: no points for the item`,
});

export function eventCounts(name: string, count: Decimal, each: Decimal, got: Decimal): Said {
  const [times, worth] = [formatPoints(count), formatPoints(each).replace('-', '−')];
  return {
    zh: `${name === '' ? '' : `${name}：`}${times} × ${worth} = ${points(got).zh}`,
    en: `${inFront(name)}${times} × ${worth} = ${points(got).en}`,
  };
}

export const eventDropped = (event: string, other: string): Said => ({
  zh: `同一事件“${event}”取高，以“${other}”计，这一件不计`,
  en: `Of one event, “${event}”, the highest counts, which is “${other}”: this one does not`,
});

export const countedAs = (name: string): Said => ({
  zh: `已按“${name}”计，只计其一`,
  en: `Counted as “${name}” already: one alone counts`,
});

export const heldAt = (word: 'floor' | 'cap' | 'zero' | 'full', to: Decimal): Said => {
  const said = {
    floor: { zh: '扣完为止', en: 'No more than there is comes off' },
    cap: { zh: '封顶', en: 'Capped' },
    zero: { zh: '扣至负数计零', en: 'Below zero counts as zero' },
    full: { zh: '总分不超过满分', en: 'No more than full points' },
  }[word];
  return { zh: `${said.zh}：${points(to).zh}`, en: `${said.en}: ${points(to).en}` };
};

export const achieved = (one: {
  text: string;
  weight: Decimal;
  percent: string;
  cap: string | null;
  got: Decimal;
  isExact: boolean;
}): Said => {
  const capped =
    one.cap === null
      ? { zh: '', en: '' }
      : { zh: `，按上限${one.cap}%计`, en: `, capped at ${one.cap}%` };
  const sum = `${formatPoints(one.weight)} × ${one.cap ?? one.percent}% ${one.isExact ? '=' : '≈'} ${formatPoints(one.got)}`;
  return {
    zh: `完成率 ${one.text} = ${one.percent}%${capped.zh}：${sum}`,
    en: `Achieved ${one.text} = ${one.percent}%${capped.en}: ${sum}`,
  };
};

export const summed = (text: string): Said => quoted(text);

export const declaredNone: Said = { zh: '没有', en: 'None' };
