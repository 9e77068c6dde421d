import { loadsHref } from './desk.ts';

/** One load: what it brought, what rests on it, and its undo. */
export const loadHref = (load: number) => `${loadsHref}/${load}`;
