import { entryOf, searchEntries, type SearchEntry } from '#server/search/entries.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readAssessments, readSchemes } from './assessments.ts';

type Dictionary = Parameters<typeof searchEntries>[0];

/** Worked out once for each dictionary: pinyin takes its time, and a dictionary never changes. */
const indexes = new WeakMap<Dictionary, SearchEntry[]>();

/** All that has a name and a page: what the dictionary names, then assessments and their schemes. */
export async function readSearchIndex(view: DataView): Promise<SearchEntry[]> {
  const { dictionary } = view;
  const known = indexes.get(dictionary) ?? searchEntries(dictionary);
  indexes.set(dictionary, known);
  const assessments = (await readAssessments(view)).map(({ process: { id, title } }) =>
    entryOf('assessment', { id }, [title, id]),
  );
  const schemes = (await readSchemes(view)).map(({ id, document, docNo }) =>
    entryOf(
      'scheme',
      { id },
      [document, id, docNo].filter((name) => name !== null),
    ),
  );
  return [...known, ...assessments, ...schemes];
}
