import type { Formula } from '#server/schemas/explain.ts';
import { formatFigure, formatPct, formatSigned } from '#lib/format/number.ts';
import { STATUS_WORDS, type Status } from '#lib/format/status.ts';
import { FORMULA_WORDS as words, TERM_ROLE_WORDS } from './formula-words.ts';

/** A number with what it is, a sign between two, or what comes out. */
export interface FormulaPart {
  kind: 'term' | 'sign' | 'result';
  text: string;
  /** What a number is: 实际完成. */
  caption: string | null;
  /** What a result is counted in. */
  unit: string | null;
}

interface Setting {
  /** What differences are counted in: 个百分点. */
  unit: string;
  /** What follows from a comparison. */
  status: Status | null;
}

type Term = Formula['terms'][number];

/**
 * A formula with its numbers put in: 7.5 − 8.0 = −0.5 个百分点. Empty where it has no result.
 * @example formulaParts(gap, { unit: '个百分点', status: 'unmet' }).map(({ text }) => text).join(' ')
 */
export function formulaParts(formula: Formula, { unit, status }: Setting): FormulaPart[] {
  const { terms, result, withheld } = formula;
  if (withheld !== null) return [];
  switch (formula.code) {
    case 'gap':
    case 'change-actual':
    case 'change-gap':
      return [
        ...joined(terms, '−'),
        ...equals(result && formatSigned(result.value, result.decimals), unit),
      ];
    case 'gap-met':
      return [
        ...inOrder(terms),
        sign('⇒'),
        outcome(result && formatFigure(result.value, result.decimals), unit),
      ];
    case 'at-least':
    case 'at-most':
    case 'between':
      return [...inOrder(terms), sign('⇒'), outcome(status && STATUS_WORDS[status], null)];
    case 'rank':
      return [
        { kind: 'term', text: '1', caption: words.itself, unit: null },
        sign('+'),
        ...terms.map((term) => toPart(term)),
        ...equals(result && words.place(result.value), null),
      ];
    case 'share':
      return [
        ...joined(terms, '÷'),
        ...equals(result && formatPct(result.value, result.decimals), null),
      ];
    case 'rank-moved':
      return [
        ...joined(
          terms.filter(({ role }) => role === 'rank-then' || role === 'rank-now'),
          '−',
        ),
        ...equals(result && formatSigned(result.value, 0), words.places),
      ];
    default:
      return formula.code satisfies never;
  }
}

/** What was one's own and what was the others', in words; null where the formula is no move of a place. */
export function twoStepWords({ code, terms, withheld }: Formula): string | null {
  if (code !== 'rank-moved' || withheld !== null) return null;
  const of = (role: Term['role']) => terms.find((term) => term.role === role)?.value ?? 0;
  const places = (value: number) => `${formatSigned(value, 0)} ${words.places}`;
  return words.twoSteps(of('rank-alone'), places(of('own')), places(of('others')));
}

/** Its ends around the actual as they stand to one another: 4.7 ≤ 5.0 ≤ 5.3, or 5.5 > 5.3. */
function inOrder(terms: readonly Term[]): FormulaPart[] {
  const of = (role: Term['role']) => terms.find((term) => term.role === role) ?? null;
  const [actual, floor, ceiling] = [of('actual'), of('floor'), of('ceiling')];
  if (!actual) return [];
  if (floor && actual.value < floor.value) return [toPart(actual), sign('<'), toPart(floor)];
  if (ceiling && actual.value > ceiling.value) return [toPart(actual), sign('>'), toPart(ceiling)];
  if (floor && ceiling) {
    return [toPart(floor), sign('≤'), toPart(actual), sign('≤'), toPart(ceiling)];
  }
  if (floor) return [toPart(actual), sign('≥'), toPart(floor)];
  return ceiling ? [toPart(actual), sign('≤'), toPart(ceiling)] : [toPart(actual)];
}

/** A negative number after a sign stands in brackets. */
function joined(terms: readonly Term[], between: string): FormulaPart[] {
  return terms.flatMap((term, index) =>
    index === 0 ? [toPart(term)] : [sign(between), toPart(term, term.value < 0)],
  );
}

function toPart({ role, value, decimals }: Term, isBracketed = false): FormulaPart {
  const text = formatFigure(value, decimals);
  const caption = TERM_ROLE_WORDS[role];
  return { kind: 'term', text: isBracketed ? `(${text})` : text, caption, unit: null };
}

const sign = (text: string): FormulaPart => ({ kind: 'sign', text, caption: null, unit: null });

const equals = (text: string | null, unit: string | null) => [sign('='), outcome(text, unit)];

function outcome(text: string | null, unit: string | null): FormulaPart {
  return { kind: 'result', text: text ?? '—', caption: null, unit };
}
