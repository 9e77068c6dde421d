import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** Scales in words, whose steps have an order: Ⅰ类 … 劣Ⅴ类. */
export const ORDERED_SCALES: LedgerShape = {
  kind: 'ordered-scales',
  name: { zh: '等级序列', en: 'Ordered scales' },
  help: { zh: '用文字表示、有高低次序的等级', en: 'Grades in words that have an order' },
  columns: [
    column('scale', ['序列', 'Scale'], 'text', { required: true }),
    column('step', ['等级', 'Grade'], 'text', { required: true }),
    column('order', ['次序', 'Order'], 'number', { required: true }),
    column('aliases', ['别名', 'Other names'], 'text'),
  ],
  keys: ['step'],
  subject: 'scale',
  marks: ['序列'],
};
