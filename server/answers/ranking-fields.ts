import type {
  Ranking,
  RankingField,
  RankingOfFields,
  RankingRow,
  RankingRowOfFields,
} from '#server/schemas/rankings.ts';

/** A ranking with these fields of its rows alone, in this order. */
export function cutRanking(ranking: Ranking, fields: readonly RankingField[]): RankingOfFields {
  const { city, rows, references } = ranking;
  return {
    ...ranking,
    city: city && cutRow(city, fields),
    rows: rows.map((row) => cutRow(row, fields)),
    references: references.map((row) => cutRow(row, fields)),
  };
}

function cutRow(row: RankingRow, fields: readonly RankingField[]): RankingRowOfFields {
  const whole = { ...row, regionId: row.region.id };
  const cut: RankingRowOfFields = {};
  for (const field of fields) copy(whole, cut, field);
  return cut;
}

function copy<F extends RankingField>(
  from: Pick<RankingRowOfFields, F>,
  to: RankingRowOfFields,
  field: F,
): void {
  to[field] = from[field];
}
