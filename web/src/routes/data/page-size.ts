/** Rows that are shown at first, and that “更多” adds. */
export const PAGE_SIZE = 50;
