import { shapesOfTables } from '#domain/dictionary-desk/office-shapes.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import {
  TABLE_IDS,
  type DictionaryTables,
  type Shapes,
  type TableColumn,
} from '#domain/dictionary-desk/types.ts';
import { wordsOf, writeTable, type WrittenTable } from '#domain/dictionary-desk/written.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { Language } from '#domain/language.ts';
import { officeOf } from '#domain/office.ts';
import { displayWidth } from '#server/formats/sheet-layout.ts';
import { writeForms, type FormColumn, type FormSheet } from '#server/formats/xlsx-form.ts';

/** More rows than there are, so that one may add some. */
const ROOM = 200;
const [NARROWEST, WIDEST] = [10, 40];

const WORDS = {
  zh: {
    about: '说明',
    title: '数据字典',
    lines: [
      '每张表一个工作表，第一行是列名。改好以后，在工作台的“数据字典”里导入：先看改了什么、有什么后果，再保存。',
      '编号有了数据以后不能改；新的一行可以不写编号，按名称的拼音生成。引用别的表可以写名称，也可以写编号。',
      '一格里有几个的，用分号隔开。行的先后就是页面和附件里的次序。',
    ],
    heads: ['工作表', '列', '说明', '必填'],
    required: '必填',
  },
  en: {
    about: 'Notes',
    title: 'Dictionary',
    lines: [
      'A sheet for each table, with the heads in its first row. Read it in at the desk under “Dictionary”: what is changed and what follows is shown before it counts.',
      'An id never changes once there are figures; a new row may leave it blank: it is made of the name. Other tables are named by name or by id.',
      'Several in one cell have semicolons between. The order of rows is that of pages and annexes.',
    ],
    heads: ['Sheet', 'Column', 'What it is', 'Required'],
    required: 'required',
  },
} as const;

/** The dictionary as a workbook to change and read in again. */
export function writeDictionaryWorkbook(
  dictionary: Dictionary,
  { language, modified }: { language: Language; modified: Date },
): Promise<Uint8Array> {
  const sheets = dictionarySheets(toTables(dictionary), language);
  const creator = officeOf(dictionary).name;
  return writeForms(sheets, { title: workbookTitle(language), creator, modified });
}

/** Sheets to fill in, the first of which says how. */
function dictionarySheets(tables: DictionaryTables, language: Language): FormSheet[] {
  const shapes = shapesOfTables(tables);
  const written = TABLE_IDS.map((table) => writeTable(tables, table, language));
  return [
    aboutSheet(shapes, language),
    ...written.map((one) => formSheet(one, { tables, shapes }, language)),
  ];
}

export function workbookTitle(language: Language): string {
  return WORDS[language].title;
}

function aboutSheet(shapes: Shapes, language: Language): FormSheet {
  const { about, title, lines, heads, required } = WORDS[language];
  const rows = TABLE_IDS.flatMap((table) =>
    shapes[table].columns.map((column) => [
      shapes[table].name[language],
      column.name[language],
      column.help[language],
      column.required ? required : '',
    ]),
  );
  const widths = [16, 20, 70, 10];
  return {
    name: about,
    above: [title, ...lines],
    columns: heads.map((head, index) => ({ head, width: widths[index] ?? NARROWEST, list: null })),
    rows,
    room: 0,
  };
}

function formSheet(
  { table, heads, rows }: WrittenTable,
  filled: { tables: DictionaryTables; shapes: Shapes },
  language: Language,
): FormSheet {
  const { name, columns } = filled.shapes[table];
  const formColumns = columns.map((column, index): FormColumn => {
    const head = heads[index] ?? column.id;
    const texts = [head, ...rows.map((row) => row[index] ?? '')];
    const longest = Math.max(...texts.map(displayWidth));
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    return { head, width, list: listOf(filled, column, language) };
  });
  return { name: name[language], above: [], columns: formColumns, rows, room: ROOM };
}

/** What may be chosen: of a few values these themselves, of entries the cells where they stand. */
function listOf(
  { tables, shapes }: { tables: DictionaryTables; shapes: Shapes },
  column: TableColumn,
  language: Language,
): FormColumn['list'] {
  if (column.choices) return { words: wordsOf(tables, column, language) ?? [] };
  if (column.kind !== 'reference' || column.table === undefined) return null;
  const { name, columns } = shapes[column.table];
  const names = wordsOf(tables, column, language) ?? [];
  const isByName = names.every(
    (word, at) => word !== (tables[column.table ?? 'regions'][at]?.['id'] ?? ''),
  );
  const shown = language === 'en' ? ['name_en', 'name', 'label'] : ['name', 'label'];
  const at = columns.findIndex(({ id }) => (isByName ? shown.includes(id) : id === 'id'));
  return { sheet: name[language], column: Math.max(0, at) };
}
