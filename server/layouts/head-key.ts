import { foldName } from '#domain/fold.ts';
import { readHead } from './words/head-facts.ts';

/** What stays the same of a head from month to month: its name, kind and unit. Empty: it says months alone. */
export function keyOfHead(text: string): string {
  const { name, units, kind, of, group, derived } = readHead(text);
  const said = [foldName(name), [...units].sort().join(), kind, of, group, derived];
  return said.some((one) => one !== null && one !== '') ? JSON.stringify(said) : '';
}
