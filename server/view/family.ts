import { familiesOf, type Family, type FamilyKind } from '#domain/families.ts';
import { quoted } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';
import { Problem } from '#server/problem.ts';
import type { DataView } from './data-view.ts';
import { NOTHING_LOADED } from './require.ts';

/**
 * The family that is asked for; without an id the first of the kind.
 * @throws unknown-family, naming the ones there are; no-data before a dictionary is loaded
 */
export function requireFamily(
  { dictionary }: Pick<DataView, 'dictionary'>,
  kind: FamilyKind,
  asked: string | undefined,
): Family {
  if (dictionary.indicators.length === 0) throw new Problem('no-data', NOTHING_LOADED);
  const families = familiesOf(dictionary, kind);
  const found = asked === undefined ? families[0] : families.find(({ id }) => id === asked);
  if (found) return found;
  const there = listed(families.map(({ id }) => quoted(id)));
  throw new Problem(
    'unknown-family',
    families.length === 0
      ? {
          zh: '字典里没有这种指标族：请在 families.csv 和 family_members.csv 里写明。',
          en: 'The dictionary has no family of this kind: name it in families.csv and family_members.csv.',
        }
      : {
          zh: `没有“${asked ?? ''}”这个指标族。现有：${there.zh}。`,
          en: `There is no family “${asked ?? ''}”. There are: ${there.en}.`,
        },
  );
}
