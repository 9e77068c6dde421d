import type { ApiAddress } from '#lib/url/addresses.ts';

const SOON_MS = 60_000;

/**
 * What the server has sent in the page itself because it will be asked for first
 * (server/plugins/first-replies.ts): each once, then it is asked for anew. Not when somebody comes back:
 * then the page may be an old one; nor when what was sent along is wanted only later.
 */
export function takeFirstReply(address: ApiAddress): Response | null {
  if (typeof document === 'undefined') return null;
  const element = document.querySelector(`script[data-reply="${CSS.escape(address)}"]`);
  if (!element) return null;
  element.remove();
  return isBack() || performance.now() > SOON_MS ? null : new Response(element.textContent);
}

function isBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
}
