/** A sign that a spreadsheet would take for a formula has an apostrophe before it in our CSV files. */
export function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=@+\-＝＠＋－])/u, '');
}
