import type { Said } from '../said.ts';
import { listed } from '../said-names.ts';

/** Names as they stand in print, in quotation marks. @example listNames(['良好', '合格']).en // '“良好”, “合格”' */
export const listNames = (names: readonly string[]): Said =>
  listed(names.map((name) => ({ zh: `“${name}”`, en: `“${name}”` })));
