import { foldText } from '#domain/fold.ts';

const UNIT =
  /^(?:[十百千万亿]*(?:元|个|家|人|户|亩|吨|米|公里|千米|平方米|平方公里|公顷|立方米|辆|台|套|座|处|项|条|次)|%)$/u;

/** What a head says behind its name: 估算_万元, 投资(万元). */
const BEHIND = /[_(]([^_()]+)\)?/gu;

/**
 * The unit that a head names for what stands under it; null: none.
 * @example headUnit('投资_万元（表头未印单位）') // '万元'
 */
export function headUnit(head: string): string | null {
  const said = [...foldText(head).matchAll(BEHIND)].map(([, text = '']) => text);
  return said.find((text) => UNIT.test(text)) ?? null;
}

/** The head without it. @example withoutUnit('估算_万元') // '估算' */
export function withoutUnit(head: string): string {
  return head.split('_')[0] ?? head;
}
