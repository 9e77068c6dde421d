import type { Pivot } from '#domain/pivot/pivot.ts';
import type { arrangeWords } from './arrange-words.ts';

export type Preset = keyof typeof arrangeWords.names;

/** Layouts that most people want: what varies within a block of rows, by what lies across. */
export const PRESETS: Readonly<Record<Preset, Pivot>> = {
  'region/period': { rows: ['indicator', 'region'], columns: ['period', 'field'] },
  'region/indicator': { rows: ['period', 'region'], columns: ['indicator', 'field'] },
  'indicator/region': { rows: ['period', 'indicator'], columns: ['region', 'field'] },
  'period/region': { rows: ['indicator', 'period'], columns: ['region', 'field'] },
  'period/indicator': { rows: ['region', 'period'], columns: ['indicator', 'field'] },
};

export const PRESET_IDS = [
  'region/period',
  'region/indicator',
  'indicator/region',
  'period/region',
  'period/indicator',
] as const satisfies readonly Preset[];

/** Which of them a pivot is; null: none. */
export function presetOf(pivot: Pivot): Preset | null {
  return PRESET_IDS.find((id) => isSame(PRESETS[id], pivot)) ?? null;
}

const isSame = (a: Pivot, b: Pivot) => write(a) === write(b);
const write = ({ rows, columns }: Pivot) => `${rows.join()}/${columns.join()}`;
