/** Columns of the matrix before those of the regions: the indicator and the city's target. */
export const COLUMNS_BEFORE = 2;
