import type { Edge } from './selected-cells.ts';

/** What a key asks of the grid. */
export type Command =
  | { kind: 'move'; down: number; right: number; isExtending: boolean }
  | { kind: 'edge'; edge: Edge; isExtending: boolean }
  /** To the next cell to fill in. */
  | { kind: 'next'; way: 1 | -1 }
  | { kind: 'below'; way: 1 | -1 }
  /** Begins editing: with what stands there, or with the key itself in its place. */
  | { kind: 'edit'; isKeeping: boolean }
  | { kind: 'clear' | 'undo' | 'redo' | 'all' | 'cancel' };

/** Not editing; typing in a cell, where arrows go on; or in the middle of its words, where they don't. */
export type Mode = 'ready' | 'typing' | 'inside';

type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const ARROW_EDGES: Readonly<Record<string, Edge>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'first',
  ArrowDown: 'last',
};
const PAGE = 10;

/**
 * The command of a key as spreadsheets have it; null: the browser's own business.
 * @example commandOf({ key: 'Enter', shiftKey: true, … }, 'ready') // { kind: 'below', way: -1 }
 */
export function commandOf(event: Key, mode: Mode): Command | null {
  if (event.isComposing) return null;
  const way = event.shiftKey ? -1 : 1;
  if (event.key === 'Tab') return { kind: 'next', way };
  if (event.key === 'Enter' && !event.altKey) return { kind: 'below', way };
  if (event.key === 'Escape') return { kind: 'cancel' };
  if (mode === 'inside') return null;
  const arrow = ARROWS[event.key];
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (arrow && (mode === 'ready' || isPlain)) return moveBy(event, arrow);
  return mode === 'ready' ? readyCommand(event, isPlain) : null;
}

function moveBy(event: Key, [down, right]: readonly [number, number]): Command {
  const isExtending = event.shiftKey;
  const edge = ARROW_EDGES[event.key];
  if ((event.ctrlKey || event.metaKey) && edge) {
    return { kind: 'edge', edge, isExtending };
  }
  return { kind: 'move', down, right, isExtending };
}

function readyCommand({ key, shiftKey, ...event }: Key, isPlain: boolean): Command | null {
  const isExtending = shiftKey;
  if (!isPlain) return event.altKey ? null : shortcut(key, shiftKey);
  switch (key) {
    case 'Home':
    case 'End':
      return { kind: 'edge', edge: key === 'Home' ? 'left' : 'right', isExtending };
    case 'PageUp':
    case 'PageDown':
      return { kind: 'move', down: key === 'PageUp' ? -PAGE : PAGE, right: 0, isExtending };
    case 'F2':
      return { kind: 'edit', isKeeping: true };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    default:
      // Process: the first stroke of an input method.
      return [...key].length === 1 || key === 'Process' ? { kind: 'edit', isKeeping: false } : null;
  }
}

function shortcut(key: string, isShifted: boolean): Command | null {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: isShifted ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'a':
      return { kind: 'all' };
    case 'home':
    case 'end':
      return {
        kind: 'edge',
        edge: key.toLowerCase() === 'home' ? 'first' : 'last',
        isExtending: isShifted,
      };
    default:
      return null;
  }
}
