/**
 * Keeps what is worked out of an object as long as the object is there, and works it out again where
 * anything else that it was worked out by is not what it was.
 * @example keepBy<Finding[]>()(table, [dictionary], () => find(table, dictionary)) // the first time
 */
export function keepBy<Result>() {
  const known = new WeakMap<WeakKey, { by: readonly unknown[]; result: Result }>();
  return (key: WeakKey, by: readonly unknown[], workOut: () => Result): Result => {
    const found = known.get(key);
    if (found?.by.every((one, at) => one === by[at]) === true) return found.result;
    const result = workOut();
    known.set(key, { by, result });
    return result;
  };
}
