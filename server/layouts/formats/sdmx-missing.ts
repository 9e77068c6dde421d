import type { MissingReason } from '#domain/dictionary.ts';

/** CL_OBS_STATUS: what its codes say of a figure that is not there. */
const BY_STATUS: ReadonlyMap<string, MissingReason> = new Map([
  ['L', 'no-figure'],
  ['M', 'not-applicable'],
  ['N', 'below-unit'],
  ['O', 'blank'],
  ['Q', 'withheld'],
]);

const CANNOT_BE = /不适用|不可能|不存在|cannot exist|not applicable/iu;

/** NaN is a figure that is not there on purpose, nothing at all one that was not given. */
export function reasonOfMissing(
  text: string,
  status: { code: string; label: string | null },
  isConfidential: boolean,
): MissingReason | null {
  // A colon is Eurostat's.
  if (text !== '' && !/^(?:NaN|#N\/A|:)$/u.test(text)) return null;
  if (isConfidential) return 'withheld';
  // Before 2.0 of the list M was any missing value, and many still call it so.
  const isAny = status.code === 'M' && status.label !== null && !CANNOT_BE.test(status.label);
  const said = isAny ? null : BY_STATUS.get(status.code);
  return said ?? (text === '' ? 'blank' : 'no-figure');
}
