import type { Attachment } from 'svelte/attachments';

/** Gives a cell, when a pointer comes to it, what its link says to those who listen: as a tip, made when it is wanted. */
export const cellTitles: Attachment<HTMLTableElement> = (table) => {
  const onPointer = ({ target }: PointerEvent) => {
    const link = target instanceof Element ? target.closest('td > a[aria-label]') : null;
    if (link instanceof HTMLElement) link.title = link.ariaLabel ?? '';
  };
  table.addEventListener('pointerover', onPointer);
  return () => {
    table.removeEventListener('pointerover', onPointer);
  };
};
