/** Runs in the page: what it says in Chinese and does not mark as quoted. */
export function saidInChinese(): string[] {
  const HAN = /\p{Script=Han}/u;
  const SAID = ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'];
  const found: string[] = HAN.test(document.title) ? [document.title] : [];
  const walk = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element || element.closest('[lang^=zh], script, style, noscript')) continue;
    const texts =
      node instanceof Element
        ? SAID.map((name) => element.getAttribute(name) ?? '')
        : [node.nodeValue ?? ''];
    const place = `${element.tagName.toLowerCase()}.${element.classList.toString()}`;
    found.push(...texts.filter((text) => HAN.test(text)).map((text) => `${place}: ${text.trim()}`));
  }
  return [...new Set(found)];
}
