import type { FastifyInstance } from 'fastify';
import { KIND_NOUNS } from '#domain/dictionary-names.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { dictionaryApi } from '#server/schemas/api/dictionary.ts';
import { endpoint } from './endpoint.ts';
import { readSearchIndex } from '#server/answers/search-index.ts';

export function searchRoutes(app: FastifyInstance): void {
  endpoint(app, dictionaryApi.searchIndex, {
    handle: (_request, view) => readSearchIndex(view),
    csv: {
      name: () => '检索词',
      table: (entries, { dutyWord }) =>
        tableOf(
          [
            [
              '类别',
              ({ entry: { kind } }) => (kind === 'department' ? dutyWord : KIND_NOUNS[kind].zh),
            ],
            ['id', ({ entry }) => entry.id],
            ['名称', ({ entry }) => entry.name],
            ['英文名称', ({ entry }) => entry.nameEn],
            ['检索词', ({ term }) => term.text],
            ['拼音', ({ term }) => term.pinyin],
          ],
          entries.flatMap((entry) => entry.terms.map((term) => ({ entry, term }))),
        ),
    },
  });
}
