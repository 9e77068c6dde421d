import { listed } from '#domain/said-names.ts';
import { quoted } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';

/**
 * The fields that a text names, with commas between, in its order; null where there is none.
 * @throws bad-request, naming those there are
 */
export function readFields<Field extends string>(
  text: string | null,
  known: readonly Field[],
): Field[] | null {
  if (text === null) return null;
  return text.split(',').map((part) => {
    const name = part.trim();
    const field = known.find((one) => one === name);
    if (field !== undefined) return field;
    const there = listed(known.map(quoted));
    throw new Problem('bad-request', {
      zh: `fields 里的“${name}”不是行里的字段。可用的：${there.zh}。`,
      en: `“${name}” in fields is no field of a row. There are: ${there.en}.`,
    });
  });
}
