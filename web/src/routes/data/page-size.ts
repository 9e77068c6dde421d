/** Rows that a table begins with, those that are added at once, and columns of figures that are shown. */
export const PAGE_SIZE = { first: 50, further: 100, columns: 72 } as const;
