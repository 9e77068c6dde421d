import { CELL_ROLES, type CellRole } from '#domain/layout/shown.ts';
import type { Edge } from './selection.ts';

/** What a key asks of the sheet. */
export type Command =
  | { kind: 'move'; down: number; right: number; isExtending: boolean }
  | { kind: 'edge'; edge: Edge; isExtending: boolean }
  /** What is selected is this. */
  | { kind: 'role'; role: CellRole }
  | { kind: 'all' | 'row' | 'column' | 'one' };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

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
const EDGES: Readonly<Record<string, readonly [plain: Edge, withControl: Edge]>> = {
  Home: ['left', 'first'],
  End: ['right', 'last'],
};
const PAGE = 10;

/** The figure that stands for a role. @example keyOfRole('figures') // '1' */
export const keyOfRole = (role: CellRole): string => String(CELL_ROLES.indexOf(role) + 1);

/**
 * The command of a key as spreadsheets have it; null: the browser's own business.
 * @example commandOf({ key: '1', … }) // { kind: 'role', role: 'figures' }
 */
export function commandOf(event: Key): Command | null {
  const { key, shiftKey: isExtending, altKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  if (altKey) return null;
  const edge = isControl ? ARROW_EDGES[key] : EDGES[key]?.[0];
  const withControl = isControl ? EDGES[key]?.[1] : undefined;
  if (withControl ?? edge)
    return { kind: 'edge', edge: withControl ?? edge ?? 'left', isExtending };
  if (key === ' ') return spaceCommand(isControl, isExtending);
  if (isControl) return key.toLowerCase() === 'a' ? { kind: 'all' } : null;
  return plainCommand(key, isExtending);
}

function plainCommand(key: string, isExtending: boolean): Command | null {
  const arrow = ARROWS[key];
  if (arrow) return { kind: 'move', down: arrow[0], right: arrow[1], isExtending };
  if (key === 'PageUp' || key === 'PageDown') {
    return { kind: 'move', down: key === 'PageUp' ? -PAGE : PAGE, right: 0, isExtending };
  }
  if (key === 'Escape') return { kind: 'one' };
  const role = CELL_ROLES.find((one) => keyOfRole(one) === key);
  return role ? { kind: 'role', role } : null;
}

function spaceCommand(isControl: boolean, isShifted: boolean): Command | null {
  if (isControl === isShifted) return null;
  return { kind: isShifted ? 'row' : 'column' };
}
