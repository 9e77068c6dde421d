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
      found: '数据库里没有词典，装载的文件里也没有',
      expected: '词典文件夹（regions.csv、indicators.csv 等）',
      cure: '请连同词典一起装载：npm run load -- data。',
    }),
  };
}

/** What figures may point at is never dropped from the dictionary. */
export function missingFromDictionary(next: Dictionary, known: Dictionary): TableProblem[] {
  const gone = [
    ...goneFrom('地区', next.regions, known.regions),
    ...goneFrom('指标', next.indicators, known.indicators),
    ...goneFrom('部门', next.departments, known.departments),
    ...goneFrom('对比地区', next.groups, known.groups),
  ];
  return gone.map(({ noun, id }) => ({
    ...PLACE,
    severity: 'error',
    code: 'bad-dictionary',
    ...speakProblem({
      found: `新词典里没有${noun}“${id}”`,
      expected: '已装载过的条目都在',
      cure: `请把${noun}“${id}”的一行补回词典；已有数据引用它，不能删除。`,
    }),
  }));
}

function goneFrom(noun: string, next: readonly { id: string }[], known: readonly { id: string }[]) {
  const ids = new Set(next.map(({ id }) => id));
  return known.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ noun, id }));
}
