/** Columns of the matrix before those of the regions: the indicator, and the target of the whole where there are any. */
export const columnsBefore = (hasTargets: boolean) => (hasTargets ? 2 : 1);
