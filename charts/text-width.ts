/** Chinese characters and full-width signs, which are as wide as they are high. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;
const NARROW_EM = 0.56;

/**
 * About how wide a text runs; there is nothing to measure by where a picture is composed.
 * @example textWidth('排名', 12) // 24
 */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 1 : NARROW_EM), 0) * size;
}

/** What of a text has room. @example cutText('High-tech Zone', 12, 60) // 'High-tec…' */
export function cutText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size) > room) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

/**
 * Lines that fit into a width; English breaks between words, Chinese anywhere.
 * @example wrapText('目标完成情况', 12, 40) // ['目标完', '成情况']
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\w.,%'’()–−/:?=&-]+\s*|\s+|.[、，。；：）》”]*/gu) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
