const MINUS = '−';

/**
 * A figure with its printed decimals and a true minus sign.
 * @example formatFigure(-3.4, 1) // '−3.4'
 * @example formatFigure(10, 1) // '10.0'
 */
export function formatFigure(value: number, decimals: number): string {
  return (value < 0 ? MINUS : '') + magnitude(value, decimals);
}

/**
 * A difference: always with its sign, except when it is nil.
 * @example formatSigned(0.8, 1) // '+0.8'
 * @example formatSigned(0, 1) // '0.0'
 */
export function formatSigned(value: number, decimals: number): string {
  return (value > 0 ? '+' : value < 0 ? MINUS : '') + magnitude(value, decimals);
}

const magnitude = (value: number, decimals: number) => Math.abs(value).toFixed(decimals);
