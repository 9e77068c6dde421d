/** What a cell lists, with semicolons of either width between. @example itemsOf('GDP; 生产总值；') // ['GDP', '生产总值'] */
export function itemsOf(text: string): string[] {
  return text
    .split(/[;；]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
