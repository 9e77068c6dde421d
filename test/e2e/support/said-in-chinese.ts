/**
 * Runs in the page: what it says in Chinese and does not mark as quoted, and what it marks though it says it
 * itself. A name, a title or a cell is marked as it stands; a whole sentence only where it is quoted.
 */
export function saidInChinese(): string[] {
  const HAN = /\p{Script=Han}/u;
  const SENTENCE = /请|[\p{Script=Han}”）]。/u;
  /** Paper, a quotation, a cell of a file, a sentence of the bulletin that changes, a footnote as printed. */
  const PRINT = '.paper, q, blockquote, [role=grid], td, mark, .text, textarea, pre, dd';
  const SAID = ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'];
  const found: string[] = HAN.test(document.title) ? [document.title] : [];
  const walk = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element || element.closest('script, style, noscript')) continue;
    const marked = element.closest('[lang^=zh]');
    const isQuoted = marked?.previousSibling?.nodeValue?.endsWith('“') ?? false;
    if (marked && (isQuoted || marked.closest(PRINT) || marked.querySelector(PRINT))) continue;
    const texts =
      node instanceof Element
        ? SAID.map((name) => element.getAttribute(name) ?? '')
        : [node.nodeValue ?? ''];
    const place = `${element.tagName.toLowerCase()}.${element.classList.toString()}`;
    const said = texts.filter((text) => (marked ? SENTENCE : HAN).test(text));
    found.push(...said.map((text) => `${place}: ${text.trim()}`));
  }
  return [...new Set(found)];
}
