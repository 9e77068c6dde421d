import { createContext } from 'svelte';
import type { Desk } from './desk.svelte.ts';

/** The dictionary that is edited, for all of its pages. */
export const [theDesk, setDesk] = createContext<Desk>();
