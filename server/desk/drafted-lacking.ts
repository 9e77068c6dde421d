import { Type } from 'typebox';
import { LACKING_CHOICES } from '#domain/corrections/lacking.ts';
import { TABLE_KINDS } from '#domain/printed.ts';
import type { LackingOfTable } from '#server/loading/lacking-lines.ts';
import type { Db } from '#server/store/database.ts';
import { listDraftLoads } from '#server/store/drafts.ts';
import type { DraftLoadRow } from '#server/store/desk-tables.ts';
import { fromColumn, heldInColumn } from '#server/store/from-column.ts';
import { Months, Nullable } from '#server/store/stored-scalars.ts';
import { LACKING, UNLISTED } from './prepare.ts';

const Warnings = Type.Array(Type.Object({ code: Type.Optional(Type.Unknown()) }));
const NullableText = Nullable(Type.String());
const StoredLacking = Type.Object({
  file: Type.String(),
  sheet: NullableText,
  kind: Type.Enum(TABLE_KINDS),
  title: NullableText,
  choice: Type.Enum(LACKING_CHOICES),
  lines: Type.Array(
    Type.Object({
      indicatorId: NullableText,
      indicatorName: NullableText,
      regionId: Type.String(),
      period: Nullable(Months),
      year: Nullable(Type.Integer()),
      actual: NullableText,
      target: NullableText,
      words: Type.String(),
      wordsEn: Type.Optional(Type.String()),
    }),
  ),
});
const StoredUnlisted = Type.Object({ count: Type.Integer() });
const COLUMN = 'draft_load.warnings';

/** What a load of the draft was accepted with: how many warnings, and what its tables lacked, kept or not. */
export function seenOf({ warnings }: Pick<DraftLoadRow, 'warnings'>): {
  warnings: number;
  lacking: LackingOfTable[];
} {
  const all = fromColumn(Warnings, warnings, COLUMN);
  const listed = all.filter(({ code }) => code !== LACKING && code !== UNLISTED);
  const unlisted = all
    .filter(({ code }) => code === UNLISTED)
    .map((one) => heldInColumn(StoredUnlisted, one, COLUMN).count);
  return {
    warnings: unlisted.reduce((sum, count) => sum + count, listed.length),
    lacking: all
      .filter(({ code }) => code === LACKING)
      .map((one) => heldInColumn(StoredLacking, one, COLUMN)),
  };
}

/** The choices that a draft was made with, oldest first; those taken back are none. */
export async function draftedLacking(db: Db, editionId: number): Promise<LackingOfTable[]> {
  const loads = await listDraftLoads(db, editionId);
  return loads
    .filter(({ undoneAt }) => undoneAt === null)
    .reverse()
    .flatMap((load) => seenOf(load).lacking);
}
