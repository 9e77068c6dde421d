import { PLAN_LINES } from './plan-lines.ts';

export interface PlanSpec {
  document: number;
  kind: string;
  field: string;
  indicator: string;
  places: string;
  units: string;
  unit: string;
  base: number | null;
  goal: number | null;
  decimals: number;
  every: 'month' | 'quarter' | 'half-year' | 'year' | 'once';
  /** Of the document: a year, 每月, or blank. */
  until: string;
  dueYear: number | null;
  words: string;
  model: string;
  access: string;
}

/** Of what the made-up documents ask, their years counted from that of the last release. */
export function planSpecs(lastYear: number): PlanSpec[] {
  return PLAN_LINES.trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|');
      const at = (index: number) => cells[index] ?? '';
      const dueYear = /^[+-]\d$/u.test(at(11)) ? lastYear + Number(at(11)) : null;
      return {
        document: Number(at(0)),
        kind: at(1),
        field: at(2),
        indicator: at(3),
        places: at(4),
        units: at(5),
        unit: at(6),
        base: numberIn(at(7)),
        goal: numberIn(at(8)),
        decimals: Number(at(9)),
        every: everyOf(at(10)),
        until: dueYear === null ? at(11) : String(dueYear),
        dueYear,
        words: at(12).replace(/\{([+-]\d)\}/u, (_, by: string) => String(lastYear + Number(by))),
        model: at(13),
        access: at(14),
      };
    });
}

const EVERY = ['month', 'quarter', 'half-year', 'year', 'once'] as const;

const everyOf = (word: string): PlanSpec['every'] => EVERY.find((one) => one === word) ?? 'year';

const numberIn = (text: string): number | null => (text === '' ? null : Number(text));
