import type { Ink } from '../ink.ts';
import type { Strength } from './lines.ts';

interface Pen {
  ink: Ink;
  width: number;
  dash: 'solid' | 'dashed' | readonly number[];
}

/** Width and dash set lines apart as well as colour. */
export const PENS: Readonly<Record<Strength, Pen>> = {
  chosen: { ink: 'ink', width: 3, dash: 'solid' },
  first: { ink: 'cobalt', width: 2, dash: 'solid' },
  last: { ink: 'copper', width: 2, dash: 'solid' },
  city: { ink: 'celadon', width: 2, dash: [5, 3] },
  wider: { ink: 'soft', width: 1.5, dash: [1.5, 3] },
  quiet: { ink: 'rule', width: 1, dash: 'solid' },
};
