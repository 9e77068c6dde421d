import type { Attachment } from 'svelte/attachments';
import { placeTip, type Box } from './place-tip.ts';

/**
 * Shows a tip beside what it tells of: over all of the page, where no frame cuts it off, and after
 * its anchor while anything is scrolled. For an element with `popover="manual"`.
 */
export function beside(anchor: Element | Box): Attachment<HTMLElement> {
  return (tip) => {
    tip.showPopover();
    const place = () => {
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      const { left, top } = placeTip(boxOf(anchor), tip.getBoundingClientRect(), { width, height });
      tip.style.translate = `${left}px ${top}px`;
    };
    place();
    const { signal, stop } = stopping();
    window.addEventListener('scroll', place, { signal, capture: true, passive: true });
    window.addEventListener('resize', place, { signal });
    return stop;
  };
}

/** What is broken between two lines has two boxes: it is told of at the first. */
function boxOf(anchor: Element | Box): Box {
  if (!(anchor instanceof Element)) return anchor;
  return anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
}

function stopping() {
  const stop = new AbortController();
  return { signal: stop.signal, stop: () => stop.abort() };
}
