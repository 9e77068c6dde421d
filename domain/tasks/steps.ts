import { foldText } from '../fold.ts';
import type { Said } from '../said.ts';

interface Step {
  name: Said;
  words: RegExp;
}

/** The steps of a work, in their order: who has reached one has reached those before it. */
export const STEPS: readonly Step[] = [
  { name: { zh: '立项', en: 'approved as a project' }, words: /立项|可研|前期工作/u },
  { name: { zh: '开工建设', en: 'begun' }, words: /开工|动工|启动建设/u },
  {
    name: { zh: '主体竣工', en: 'shell finished' },
    words: /主体(?:竣工|完工|封顶|工程完成)|封顶/u,
  },
  { name: { zh: '竣工', en: 'finished' }, words: /(?<!主体)(?:竣工|完工)|建成|验收/u },
  { name: { zh: '投入使用', en: 'in use' }, words: /投入使用|投用|投产|启用|运行/u },
];

/**
 * The place of the step that words name, from 1, of several the furthest; null: none.
 * @example stepOf('主体竣工') // 3
 */
export function stepOf(text: string | undefined): number | null {
  const words = foldText(text ?? '');
  const at = STEPS.findLastIndex((step) => step.words.test(words));
  return at < 0 ? null : at + 1;
}
