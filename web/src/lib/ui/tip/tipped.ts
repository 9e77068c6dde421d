import type { Attachment } from 'svelte/attachments';
import { beside } from './beside.ts';

const LINGERS_MS = 150;
/** At most one is shown: what closes it. */
let close: (() => void) | null = null;

/**
 * Words that a sign has no room for: told where it is pointed at, touched, or where the focus comes
 * to it or into its cell. They are told to the eye only: what is heard must stand in the page.
 */
export function tipped(words: string | undefined): Attachment<HTMLElement> {
  return (anchor) => {
    if (words === undefined) return;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    let own: (() => void) | null = null;
    const hide = () => {
      clearTimeout(leaving);
      own?.();
    };
    const show = () => {
      clearTimeout(leaving);
      if (own) return;
      close?.();
      own = close = tell(anchor, words, {
        keep: () => clearTimeout(leaving),
        leave: hideSoon,
        over: () => {
          if (close === own) close = null;
          own = null;
        },
      });
    };
    const hideSoon = () => {
      leaving = setTimeout(hide, LINGERS_MS);
    };
    const focused = anchor.closest<HTMLElement>('td, th') ?? anchor;
    const stop = new AbortController();
    const { signal } = stop;
    anchor.addEventListener('pointerenter', show, { signal });
    anchor.addEventListener('pointerleave', hideSoon, { signal });
    anchor.addEventListener('click', show, { signal });
    focused.addEventListener('focusin', () => focused.querySelector(':focus-visible') && show(), {
      signal,
    });
    focused.addEventListener('focusout', hide, { signal });
    return () => {
      stop.abort();
      hide();
    };
  };
}

interface Telling {
  keep: () => void;
  leave: () => void;
  over: () => void;
}

/** Shows the words; what it returns takes them away again. */
function tell(anchor: HTMLElement, words: string, { keep, leave, over }: Telling): () => void {
  const tip = document.createElement('div');
  tip.className = 'tip screen-only';
  tip.popover = 'manual';
  tip.ariaHidden = 'true';
  tip.textContent = words;
  tip.lang = anchor.closest<HTMLElement>('[lang]')?.lang ?? '';
  // Of a dialog what stands outside is dead.
  (anchor.closest('dialog') ?? document.body).append(tip);
  const stop = new AbortController();
  const { signal } = stop;
  const untie = beside(anchor)(tip);
  const end = () => {
    stop.abort();
    if (typeof untie === 'function') untie();
    tip.remove();
    over();
  };
  tip.addEventListener('pointerenter', keep, { signal });
  tip.addEventListener('pointerleave', leave, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      const isOwn = target instanceof Node && (anchor.contains(target) || tip.contains(target));
      if (!isOwn) end();
    },
    { signal },
  );
  return end;
}
