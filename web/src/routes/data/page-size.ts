/** Rows that are fetched at once. */
export const PAGE_SIZE = 100;
