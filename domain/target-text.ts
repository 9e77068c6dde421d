/**
 * The words of a target as they are set in a table: a range with an en dash.
 * @example formatTarget('8-8.5') // '8–8.5'
 */
export function formatTarget(text: string): string {
  return text.replace(/(?<=\d%?)\s*[-—~～－]\s*(?=\d)/gu, '–');
}
