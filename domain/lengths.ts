/** How much may be written into a field: what messages take, and so what pages let one type. */

/** Why something was done, or what is to be remembered of it. */
export const NOTE_LENGTH = 1000;

/** A figure or the words of a target, as they are typed into a cell. */
export const CELL_LENGTH = 60;
