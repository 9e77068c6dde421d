export interface UnitCode {
  /** Six digits of GB/T 2260. */
  region: string;
  /** One digit. */
  class: string;
  number: string;
}

/**
 * A code of a control unit: ZH, the region, a digit for the class, a number. Null where it is another.
 * @example readCode('ZH36022210001') // { region: '360222', class: '1', number: '0001' }
 */
export function readCode(code: string): UnitCode | null {
  const { region, of, number } =
    /^ZH(?<region>\d{6})(?<of>\d)(?<number>\d{4})$/u.exec(code)?.groups ?? {};
  if (region === undefined || of === undefined || number === undefined) return null;
  return { region, class: of, number };
}
