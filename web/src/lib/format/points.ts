/** Points with a true minus sign, as many decimals as they have. @example showPoints(-2.5) // '−2.5' */
export const showPoints = (points: number): string => String(points).replace('-', '−');

/** With its sign, except when it is nil. @example showChange(1.5) // '+1.5' */
export const showChange = (points: number): string =>
  points > 0 ? `+${showPoints(points)}` : showPoints(points);
