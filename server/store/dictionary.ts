import type {
  ComparisonGroup,
  Department,
  Dictionary,
  Indicator,
  Region,
} from '#server/domain/dictionary.ts';
import type { Db, Trx } from './database.ts';

/** The dictionary with the integer keys that observations use. */
export interface StoredDictionary extends Dictionary {
  regions: readonly (Region & { key: number })[];
  indicators: readonly (Indicator & { key: number })[];
}

/** Everything in the dictionary, in the order of its files. */
export async function readDictionary(db: Db): Promise<StoredDictionary> {
  const [regions, departments, groups, members, indicators, missingSymbols] = await Promise.all([
    db.selectFrom('region').selectAll().orderBy('position').execute(),
    db.selectFrom('department').selectAll().orderBy('position').execute(),
    db.selectFrom('comparisonGroup').selectAll().orderBy('position').execute(),
    db.selectFrom('comparisonGroupMember').selectAll().orderBy('position').execute(),
    db.selectFrom('indicator').selectAll().orderBy('position').execute(),
    db.selectFrom('missingSymbol').selectAll().execute(),
  ]);
  const memberIds = Map.groupBy(members, ({ groupId }) => groupId);
  return {
    regions: regions.map(withAliases),
    departments: departments.map(withAliases),
    indicators: indicators.map(withAliases),
    missingSymbols,
    groups: groups.map(({ id, label, sizeNote }) => ({
      id,
      label,
      sizeNote,
      memberIds: (memberIds.get(id) ?? []).map(({ regionId }) => regionId),
    })),
  };
}

function withAliases<T extends { aliases: string; position: number }>({ position: _, ...row }: T) {
  const aliases: unknown = JSON.parse(row.aliases);
  return { ...row, aliases: Array.isArray(aliases) ? aliases.map(String) : [] };
}

/** Replaces the dictionary; regions and indicators keep the keys that observations point at. */
export async function writeDictionary(trx: Trx, dictionary: Dictionary): Promise<void> {
  await trx.deleteFrom('comparisonGroupMember').execute();
  await trx.deleteFrom('missingSymbol').execute();
  await upsertDepartments(trx, dictionary.departments);
  await upsertGroups(trx, dictionary.groups);
  await upsertRegions(trx, dictionary.regions);
  await upsertIndicators(trx, dictionary.indicators);
  const members = dictionary.groups.flatMap(({ id, memberIds }) =>
    memberIds.map((regionId, position) => ({ groupId: id, regionId, position })),
  );
  if (members.length > 0) await trx.insertInto('comparisonGroupMember').values(members).execute();
  if (dictionary.missingSymbols.length > 0) {
    await trx
      .insertInto('missingSymbol')
      .values([...dictionary.missingSymbols])
      .execute();
  }
}

async function upsertRegions(trx: Trx, regions: readonly Region[]): Promise<void> {
  for (const [position, region] of regions.entries()) {
    const row = { ...region, position, aliases: JSON.stringify(region.aliases) };
    await trx
      .insertInto('region')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
}

async function upsertDepartments(trx: Trx, departments: readonly Department[]): Promise<void> {
  for (const [position, department] of departments.entries()) {
    const row = { ...department, position, aliases: JSON.stringify(department.aliases) };
    await trx
      .insertInto('department')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
}

async function upsertGroups(trx: Trx, groups: readonly ComparisonGroup[]): Promise<void> {
  for (const [position, { id, label, sizeNote }] of groups.entries()) {
    const row = { id, label, sizeNote, position };
    await trx
      .insertInto('comparisonGroup')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
}

async function upsertIndicators(trx: Trx, indicators: readonly Indicator[]): Promise<void> {
  for (const [position, indicator] of indicators.entries()) {
    const row = { ...indicator, position, aliases: JSON.stringify(indicator.aliases) };
    await trx
      .insertInto('indicator')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
}
