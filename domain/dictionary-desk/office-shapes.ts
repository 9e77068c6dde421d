import {
  OFFICE_KINDS,
  officeParts,
  officeWhole,
  USUAL_DUTY_WORD,
  type Office,
  type OfficeKind,
} from '../office.ts';
import { SHAPES } from './shapes.ts';
import type { Cells, Choice, Shapes, TableColumn, TableShape } from './types.ts';

/** What of an office names kinds of regions and who is responsible. */
export type NamingOffice = Pick<Office, 'name' | 'kind' | 'dutyWord'>;

/** One of the parts, in English: what a cell says. */
const ONE_PART: Readonly<Record<OfficeKind, string>> = {
  province: 'City or prefecture',
  city: 'County or district',
  county: 'Township',
  district: 'Subdistrict',
};

/**
 * The tables in the words of an office: what its whole and its parts are called, and who is responsible.
 * The usual words are still taken.
 * @example shapesOf(county).regions.columns.find(({ id }) => id === 'kind')?.choices?.[1]?.name.zh // '乡镇（街道）'
 */
export function shapesOf(office: NamingOffice): Shapes {
  return {
    ...SHAPES,
    regions: withColumn(SHAPES.regions, 'kind', (column) => ({
      ...column,
      choices: column.choices?.map((choice) => nameKind(choice, office)) ?? [],
    })),
    indicators: withColumn(SHAPES.indicators, 'department', (column) => nameDuty(column, office)),
  };
}

/**
 * The same by the row of the office among tables of text cells; the usual words where it says nothing.
 * @example shapesOfTables(tables).indicators.columns.find(({ id }) => id === 'department')?.name.zh // '牵头单位'
 */
export function shapesOfTables({ office }: Readonly<Record<'office', readonly Cells[]>>): Shapes {
  const [{ name = '', kind = '', duty_word: dutyWord = '' } = {}] = office;
  return shapesOf({
    name,
    kind: OFFICE_KINDS.find((one) => one === kind) ?? 'city',
    dutyWord: dutyWord.trim() === '' ? USUAL_DUTY_WORD : dutyWord.trim(),
  });
}

function withColumn(
  shape: TableShape,
  id: string,
  change: (column: TableColumn) => TableColumn,
): TableShape {
  const columns = shape.columns.map((column) => (column.id === id ? change(column) : column));
  return { ...shape, columns };
}

function nameKind(choice: Choice, office: NamingOffice): Choice {
  const name =
    choice.value === 'city'
      ? { ...choice.name, zh: officeWhole(office).zh }
      : choice.value === 'county'
        ? { zh: officeParts(office).zh, en: ONE_PART[office.kind] }
        : choice.name;
  const { zh, en } = choice.name;
  return { ...choice, name, words: [zh, en, ...(choice.words ?? [])] };
}

function nameDuty(column: TableColumn, { dutyWord }: NamingOffice): TableColumn {
  const { name, heads = [] } = column;
  return { ...column, name: { ...name, zh: dutyWord }, heads: [name.zh, ...heads] };
}
