/**
 * A hyphen before a number, not between two, is a minus: what comes as plain text, as it is set.
 * @example trueMinus('应为6 − 8 = -2。') // '应为6 − 8 = −2。'
 */
export function trueMinus(text: string): string {
  return text.replaceAll(/(?<![\da-z%])-(?=\d)/giu, '−');
}
