import type { SeenKind } from '#domain/layout/seen-figure.ts';

interface English {
  name?: '';
  kind?: SeenKind;
  of?: SeenKind;
  basis?: string;
  span?: 'cumulative' | 'single';
  isSpanSaid?: true;
  total?: 'total' | 'subtotal';
}

const HEADS: readonly [RegExp, English][] = [
  [/^(?:sub-?total)$/iu, { total: 'subtotal' }],
  [/^(?:grand )?total$/iu, { total: 'total' }],
  [
    /^(?:same (?:period|month) (?:of )?(?:the )?(?:last|previous) year|(?:last|previous) year)$/iu,
    { kind: 'lastYear' },
  ],
  [/^(?:targets?|annual target|plan(?:ned)?)$/iu, { kind: 'target' }],
  [/^(?:target(?:ed)? growth(?: rate)?)$/iu, { kind: 'target', of: 'growth' }],
  [/^(?:rank(?:ing)?s?)$/iu, { kind: 'rank' }],
  [
    /^(?:mom|m\/m|m-o-m|month-on-month(?: growth| change)?|(?:growth|change) over (?:the )?(?:last|previous) month)$/iu,
    { kind: 'growth', basis: '环比' },
  ],
  [
    /^(?:yoy|y\/y|y-o-y|year-on-year(?: growth| change| increase)?|(?:growth|increase|change)s?(?: rates?)?(?: (?:over|from|against) .*)?(?:last|previous|preceding|same).*|yoy .*)$/iu,
    { kind: 'growth', basis: '同比' },
  ],
  [
    /^(?:growth|growth rates?|increase|rate of increase|change|% change|increase rate)$/iu,
    { kind: 'growth' },
  ],
  [
    /^(?:accumulated|cumulative|ytd|year to date|accumulative)(?: (?:total|value|amount))?$/iu,
    { kind: 'level', span: 'cumulative', isSpanSaid: true },
  ],
  [
    /^(?:accumulated|cumulative|ytd|accumulative) (?:growth|yoy).*$/iu,
    { kind: 'growth', basis: '同比', span: 'cumulative', isSpanSaid: true },
  ],
  [/^(?:current|this) month$/iu, { span: 'single', isSpanSaid: true }],
  [
    /^(?:absolute (?:value|amount|figure)s?|amounts?|actual|actual value|current value)$/iu,
    { kind: 'level' },
  ],
];

/** What an English head says; its name is '' where it says no more than that. */
export function readEnglish(text: string): English {
  const found = HEADS.find(([pattern]) => pattern.test(text.trim()))?.[1];
  return found === undefined ? {} : { ...found, name: '' };
}
