import type { Said } from '#domain/said.ts';
import { speakProblem } from '#server/formats/problem.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { TableProblem } from '#server/tables/types.ts';

const PLACE = { file: 'dictionary', sheet: null, row: null, column: null } as const;

/** Nothing can be recognised before there is a dictionary. */
export function noDictionary(): TableProblem {
  return {
    ...PLACE,
    severity: 'error',
    code: 'bad-dictionary',
    ...speakProblem({
      found: {
        zh: '数据库里没有字典，导入的文件里也没有',
        en: 'There is no dictionary in the database, and none among the files',
      },
      expected: {
        zh: '字典文件夹（regions.csv、indicators.csv 等）',
        en: 'the folder of the dictionary (regions.csv, indicators.csv and others)',
      },
      cure: {
        zh: '请连同字典一起导入：npm run load -- data。',
        en: 'Load the dictionary with them: npm run load -- data.',
      },
    }),
  };
}

/** What figures may point at is never dropped from the dictionary. */
export function missingFromDictionary(next: Dictionary, known: Dictionary): TableProblem[] {
  const gone = [
    ...goneFrom({ zh: '地区', en: 'region' }, next.regions, known.regions),
    ...goneFrom({ zh: '指标', en: 'indicator' }, next.indicators, known.indicators),
    ...goneFrom({ zh: '部门', en: 'department' }, next.departments, known.departments),
    ...goneFrom({ zh: '对比地区', en: 'comparison group' }, next.groups, known.groups),
  ];
  return gone.map(({ noun, id }) => ({
    ...PLACE,
    severity: 'error',
    code: 'bad-dictionary',
    ...speakProblem({
      found: {
        zh: `新字典里没有${noun.zh}“${id}”`,
        en: `The new dictionary lacks the ${noun.en} “${id}”`,
      },
      expected: { zh: '已导入过的条目都在', en: 'all entries that were loaded before' },
      cure: {
        zh: `请把${noun.zh}“${id}”的一行补回字典；已有数据引用它，不能删除。`,
        en: `Put the line of the ${noun.en} “${id}” back into the dictionary; data refer to it, so it cannot go.`,
      },
    }),
  }));
}

function goneFrom(noun: Said, next: readonly { id: string }[], known: readonly { id: string }[]) {
  const ids = new Set(next.map(({ id }) => id));
  return known.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ noun, id }));
}
