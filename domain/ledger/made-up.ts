import { foldText } from '../fold.ts';
import { SYNTHETIC_MARK, type Synthetic } from '../release.ts';
import type { LedgerTable } from './types.ts';

const MARK = foldText(SYNTHETIC_MARK);
const SEED = /种子(\d{1,10})/u;

/**
 * What a file says of itself: in its title, a note, its name or that of its sheet. The seed stands in a note.
 * @example readMark({ title: '示例任务（模拟数据）', notes: ['注：按种子 7 生成。'], … }) // { seed: 7 }
 */
export function readMark({
  title,
  notes,
  file,
  sheet,
}: Pick<LedgerTable, 'title' | 'notes' | 'file' | 'sheet'>): Synthetic | null {
  const name = file.split('/').at(-1) ?? '';
  const words = [title ?? '', ...notes, name, sheet ?? ''].map(foldText);
  if (!words.some((text) => text.includes(MARK))) return null;
  const [seed] = words.flatMap((text) => SEED.exec(text)?.[1] ?? []);
  return { seed: seed === undefined ? null : Number(seed) };
}
