import { collectionBoard, type Progress } from '#domain/collection/board.ts';
import { unitKey, type Collection } from '#domain/collection/collection.ts';
import { deliveries, type Delivery } from '#domain/collection/deliveries.ts';
import { sayLine } from '#domain/collection/line-name.ts';
import { reminderText } from '#domain/collection/reminder.ts';
import { mayEnter, scopeOfUnit } from '#domain/collection/scope.ts';
import { officeOf } from '#domain/office.ts';
import type { Implausibility } from '#domain/plausibility/types.ts';
import { speak } from '#domain/said.ts';
import { sayName, sayPeriod } from '#domain/said-names.ts';
import type { CollectionBoard, CollectionOrder, UnitProgress } from '#server/schemas/collection.ts';
import { listAccounts, type Account } from '#server/store/accounts.ts';
import type { Db } from '#server/store/database.ts';
import { listDraftLoads, tablesOfDraftLoads, type NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import type { DataView } from '#server/view/data-view.ts';
import { dueLines } from './due-lines.ts';
import { toEntryAbout } from './entry-reply.ts';
import { readEntryTables } from './entry-tables.ts';
import { doubtsOfDraft } from './entry-session.ts';
import { allUnits, requireUnit, toUnitRef } from './units.ts';

/** Who has handed in, and all there is to say of it. */
export async function toCollectionBoard(
  view: DataView,
  edition: Edition,
): Promise<CollectionBoard> {
  const { dictionary, db } = view;
  const tables = await readEntryTables(view, edition);
  const lines = dueLines(tables);
  const delivered = await deliveredLines(db, edition, tables.published);
  const { units = [], dueOn = null } = edition.collection ?? {};
  const about: About = {
    ...{ dictionary, edition, dueOn },
    accounts: await listAccounts(db),
    warnings: await doubtsOfDraft(view, tables),
  };
  const asked = new Set(units.map(unitKey));
  const choices = collectionBoard(allUnits(dictionary), lines, delivered, dictionary);
  const order = new Map(allUnits(dictionary).map((unit, index) => [unitKey(unit), index]));
  const inOrder = choices.toSorted(
    (a, b) => (order.get(unitKey(a.unit)) ?? 0) - (order.get(unitKey(b.unit)) ?? 0),
  );
  return {
    ...toEntryAbout(edition),
    dueOn,
    units: collectionBoard(units, lines, delivered, dictionary).map((one) => toUnit(one, about)),
    choices: inOrder.map(({ unit, lines: own }) => {
      return { ...toUnitRef(unit, dictionary), lines: own, isAsked: asked.has(unitKey(unit)) };
    }),
    lines: lines.length,
    filled: lines.filter(({ isFilled }) => isFilled).length,
  };
}

/** @throws bad-request for a unit that nobody knows */
export function readCollection(
  { units, dueOn }: CollectionOrder,
  { dictionary }: Pick<DataView, 'dictionary'>,
): Collection {
  const chosen = new Set(units.map((key) => unitKey(requireUnit(key, dictionary))));
  return { units: allUnits(dictionary).filter((unit) => chosen.has(unitKey(unit))), dueOn };
}

interface About {
  dictionary: DataView['dictionary'];
  edition: Edition;
  dueOn: string | null;
  accounts: readonly Account[];
  warnings: readonly Implausibility[];
}

function toUnit({ unit, lines, missing, state, delivered }: Progress, about: About): UnitProgress {
  const { dictionary, accounts, warnings } = about;
  const own = scopeOfUnit(unit);
  const named = accounts.filter(({ scope, isDisabled, roles }) => {
    const ids = unit.kind === 'department' ? scope?.departmentIds : scope?.regionIds;
    return !isDisabled && roles.includes('officer') && ids?.includes(unit.id) === true;
  });
  const by = accounts.find(({ name }) => name === delivered?.by)?.displayName;
  return {
    ...toUnitRef(unit, dictionary),
    lines,
    state,
    missing: missing.map(({ indicatorId, regionId }) => {
      const line = { indicatorId, regionId };
      return { ...line, ...speak({ name: sayLine(line, dictionary) }) };
    }),
    deliveredAt: delivered?.at ?? null,
    deliveredBy: by ?? delivered?.by ?? null,
    warnings: warnings
      .filter((one) => mayEnter(own, one, dictionary))
      .map(({ sentence, sentenceEn }) => ({ sentence, sentenceEn })),
    accounts: named.map(({ displayName }) => displayName),
    reminder: missing.length === 0 ? null : remind({ unit, lines, missing }, about),
  };
}

function remind(
  { unit, lines, missing }: Pick<Progress, 'unit' | 'lines' | 'missing'>,
  { dictionary, edition, dueOn }: About,
): string {
  const { title, period, issuer } = edition.info;
  const name = sayName(toUnitRef(unit, dictionary));
  const lack = missing.map((line) => sayLine(line, dictionary));
  const about = { name, title, months: sayPeriod(period), lines, missing: lack, dueOn, issuer };
  return reminderText(about, officeOf(dictionary).language);
}

async function deliveredLines(
  db: Db,
  { id }: Edition,
  published: readonly NewDraftTable[],
): Promise<ReadonlyMap<string, Delivery>> {
  const byLoad = Map.groupBy(await tablesOfDraftLoads(db, id), ({ loadId }) => loadId);
  const loads = (await listDraftLoads(db, id)).filter(({ undoneAt }) => undoneAt === null);
  const oldestFirst = loads.toReversed().map(({ id: load, by, at }) => {
    return { by, at, tables: (byLoad.get(load) ?? []).flatMap(({ table }) => table ?? []) };
  });
  return deliveries(
    oldestFirst,
    published.flatMap(({ table }) => table ?? []),
  );
}
