/** What nobody has checked yet; 未审 is not 已审. */
const UNCHECKED = /待审|未审|待核|未核|草稿|退回|待定|draft|pending|unchecked/iu;

/** Not to be kept while it was said that unchecked figures are not. */
export function isUnchecked(status: string | null): boolean {
  return status !== null && UNCHECKED.test(status);
}
