import { nameOfRow } from '#domain/dictionary-desk/changes.ts';
import { SHAPES } from '#domain/dictionary-desk/shapes.ts';
import type { Cells, DictionaryTables, TableId } from '#domain/dictionary-desk/types.ts';
import { speak, type Said } from '#domain/said.ts';
import type { DictionaryProblem } from '#server/schemas/dictionary-desk.ts';
import { mentionedIds } from '#server/store/dictionary-mentions.ts';
import type { DataView } from '#server/view/data-view.ts';
import { usesOf } from './uses.ts';

/** Tables whose entries figures and printed tables name. */
const NAMED = ['regions', 'departments', 'indicators'] as const satisfies TableId[];

/** What stays because something rests on it: an entry with figures is retired, not taken away. */
export async function keptEntries(
  view: DataView,
  before: DictionaryTables,
  after: DictionaryTables,
): Promise<DictionaryProblem[]> {
  const uses = await usesOf(view);
  const gone = NAMED.flatMap((table) => goneFrom(table, before, after));
  const unused = gone.filter(({ table, id }) => (uses[table]?.get(id)?.figures ?? 0) === 0);
  const mentioned = await mentionedIds(
    view.db,
    unused.map(({ id }) => id),
  );
  return gone.flatMap((entry) => {
    const figures = uses[entry.table]?.get(entry.id)?.figures ?? 0;
    if (figures > 0) return [toProblem(entry, holds(figures))];
    return mentioned.has(entry.id) ? [toProblem(entry, MENTIONED)] : [];
  });
}

const BY_MONTH: Said = {
  zh: '；不再使用的，填上“用到哪个月”停用，而不是删去。',
  en: '; retire what is used no longer: give it a last month.',
};
const RETIRE: Readonly<Record<(typeof NAMED)[number], Said>> = {
  regions: BY_MONTH,
  indicators: BY_MONTH,
  departments: {
    zh: '；不再负责指标的，把指标改给别的部门就行，它自己留着。',
    en: '; let other departments answer for its indicators, and it will be asked for no longer.',
  },
};

interface Gone {
  table: (typeof NAMED)[number];
  id: string;
  name: string;
}

function goneFrom(table: Gone['table'], before: DictionaryTables, after: DictionaryTables): Gone[] {
  const idOf = (cells: Cells) => cells['id'] ?? '';
  const left = new Set(after[table].map(idOf));
  const gone = before[table].filter((cells) => !left.has(idOf(cells)));
  return gone.map((cells) => ({ table, id: idOf(cells), name: nameOfRow(table, cells) }));
}

const holds = (figures: number): Said => ({
  zh: `已有 ${figures} 个数据和目标`,
  en: `${figures} figures and targets rest on it`,
});
const MENTIONED: Said = {
  zh: '已导入的表或在编的通报里提到它',
  en: 'tables that were loaded, or a release that is being prepared, name it',
};

function toProblem({ table, id, name }: Gone, why: Said): DictionaryProblem {
  const { zh, en } = SHAPES[table].name;
  return {
    table,
    row: null,
    column: null,
    ...speak({
      found: { zh: `“${name}”（${id}）被删去`, en: `“${name}” (${id}) was taken away` },
      expected: { zh: `保留：${why.zh}`, en: `that it stays: ${why.en}` },
      cure: {
        zh: `请把“${zh}”里的“${name}”放回来${RETIRE[table].zh}`,
        en: `Put “${name}” back into “${en}”${RETIRE[table].en}`,
      },
    }),
  };
}
