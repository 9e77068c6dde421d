import { speakProblem } from '#server/formats/problem.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { CompleteWithout } from '#domain/reported.ts';
import type { TableProblem } from '#server/tables/types.ts';

type Who = Pick<ReleaseInfo, 'id'> & { completeWithout?: CompleteWithout | undefined };

/** Whom a release is complete without must be known: a misspelt name would make its ranks wait for ever. */
export function unknownWithout(
  releases: readonly Who[],
  { regions, indicators }: Pick<Dictionary, 'regions' | 'indicators'>,
): TableProblem[] {
  const regionIds = new Set(regions.map(({ id }) => id));
  const indicatorIds = new Set(indicators.map(({ id }) => id));
  const isKnown = (entry: string) => {
    const [region, indicator, ...rest] = entry.split('/').reverse();
    if (rest.length > 0 || region === undefined || !regionIds.has(region)) return false;
    return indicator === undefined || indicatorIds.has(indicator);
  };
  return releases.flatMap(({ id, completeWithout = [] }) =>
    completeWithout.filter((entry) => !isKnown(entry)).map((entry) => problem(id, entry)),
  );
}

function problem(id: string, entry: string): TableProblem {
  return {
    severity: 'error',
    code: 'bad-release',
    file: id,
    sheet: null,
    row: null,
    column: null,
    ...speakProblem({
      found: { zh: `completeWithout：${entry}`, en: `completeWithout: ${entry}` },
      expected: {
        zh: '字典里的地区代号，或“指标代号/地区代号”',
        en: 'the id of a region of the dictionary, or “indicator/region” by their ids',
      },
      cure: {
        zh: `请改正 ${id} 的 completeWithout 里的“${entry}”：写 regions.csv 的 id，或 indicators.csv 的 id 加“/”再加地区的 id。`,
        en: `Mend “${entry}” in completeWithout of ${id}: write an id of regions.csv, or an id of indicators.csv, “/” and the id of the region.`,
      },
    }),
  };
}
