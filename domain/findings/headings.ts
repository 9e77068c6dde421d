import type { Dictionary } from '../dictionary.ts';
import { membersOf, type WithFamilies } from '../families.ts';
import { findById } from '../find-by-id.ts';
import { officeOf } from '../office.ts';
import type { FigureTable, ScorecardTable } from '../printed.ts';
import { quoted } from '../said.ts';
import { counted, sayName, sayProseName } from '../said-names.ts';
import { findingAt } from './place.ts';
import type { Finding } from './types.ts';

/** Department headings: how many indicators they announce, and whose indicators stand under them. */
export function findHeadingFindings(table: ScorecardTable, dictionary: Dictionary): Finding[] {
  return [...findCountFindings(table, dictionary), ...findMisplacedRows(table, dictionary)];
}

function findCountFindings(table: ScorecardTable, { departments }: Dictionary): Finding[] {
  return table.headings.flatMap((heading) => {
    const { departmentId, declaredCount } = heading;
    const count = table.rows.filter((row) => row.departmentId === departmentId).length;
    if (declaredCount === null || declaredCount === count) return [];
    const department = findById(departments, departmentId);
    const name = department ? sayName(department) : quoted(departmentId);
    return [
      findingAt(table, heading, {
        code: 'heading-count',
        indicatorId: null,
        regionId: table.regionId,
        printed: { zh: `${declaredCount}个`, en: counted(declaredCount, 'indicator') },
        computed: { zh: `${count}个`, en: counted(count, 'indicator') },
        message: {
          zh: `${name.zh}名下写${declaredCount}个指标，表中有${count}个。`,
          en: `The heading of ${name.en} says ${counted(declaredCount, 'indicator')}, the table has ${count}.`,
        },
        cause: {
          zh: '增减过指标而标题没有改，或指标排在了别的部门名下。',
          en: 'Indicators were added or removed and the heading was not changed, or some stand under another department.',
        },
      }),
    ];
  });
}

function findMisplacedRows(table: ScorecardTable, dictionary: Dictionary): Finding[] {
  const { indicators, departments } = dictionary;
  const { dutyWord } = officeOf(dictionary);
  const nameOf = (id: string | null) => {
    const department = findById(departments, id);
    return department ? sayName(department) : quoted('');
  };
  return table.rows.flatMap((row) => {
    const indicator = findById(indicators, row.indicatorId);
    const isRight = row.departmentId === null || row.departmentId === indicator?.departmentId;
    if (!indicator?.departmentId || isRight) return [];
    const [printed, computed] = [nameOf(row.departmentId), nameOf(indicator.departmentId)];
    const name = sayProseName(indicator);
    return [
      findingAt(table, row.actual, {
        code: 'heading-department',
        indicatorId: row.indicatorId,
        regionId: row.regionId,
        printed,
        computed,
        message: {
          zh: `${name.zh}排在${printed.zh}名下，${dutyWord}是${computed.zh}。`,
          en: `${name.en} stands under ${printed.en}; the department that answers for it is ${computed.en}.`,
        },
        cause: {
          zh: `行的位置放错，或${dutyWord}有变动而字典没有更新。`,
          en: 'The line was put in the wrong place, or another department answers for it and the dictionary was not changed.',
        },
      }),
    ];
  });
}

/** Titles and heads that say something else than what the table holds. */
export function findLabelFindings(table: FigureTable, dictionary: WithFamilies): Finding[] {
  const english = holdsEn(dictionary);
  return table.mismatches.map((label) => {
    const computed = { zh: label.expected, en: english.get(label.expected) ?? label.expected };
    return findingAt(table, label, {
      code: 'label-mismatch',
      indicatorId: null,
      regionId: null,
      printed: label.text,
      computed,
      message: {
        zh: `印的是“${label.text}”，表中的数是${computed.zh}。`,
        en: `It says “${label.text}”; the figures of the table are ${computed.en}.`,
      },
      cause: {
        zh: '标题或表头沿用了别的表。',
        en: 'The title or the head was taken over from another table.',
      },
    });
  });
}

/** What tables of households hold, as their readers call it: 居民 and the name of a member. */
function holdsEn(dictionary: WithFamilies): ReadonlyMap<string, string> {
  const named = membersOf(dictionary, 'urban-rural').map(({ name, nameEn }): [string, string] => {
    return [`居民${name}`, nameEn === null ? `居民${name}` : `${nameEn} of households`];
  });
  return new Map(named);
}
