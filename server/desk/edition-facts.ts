import type { Said } from '#domain/said.ts';
import type { EditionStep } from '#domain/edition-steps.ts';
import { openSteps, samePersons, takeStep } from '#domain/edition.ts';
import type { Actor } from '#domain/roles.ts';
import type { Db } from '#server/store/database.ts';
import {
  currentDraftTables,
  listDraftLoads,
  tablesOfDraftLoads,
  type DraftTable,
} from '#server/store/drafts.ts';
import type { DraftLoadRow } from '#server/store/desk-tables.ts';
import type { Edition, EditionHistoryStep } from '#server/store/editions.ts';
import { stepFacts } from './workflow.ts';

export interface EditionFacts {
  history: readonly EditionHistoryStep[];
  loads: readonly { load: DraftLoadRow; tables: readonly DraftTable[] }[];
  current: readonly DraftTable[];
  canTake: readonly EditionStep[];
  refusals: readonly { step: EditionStep; detail: Said }[];
  samePersons: readonly string[];
}

/** What would come next in each state: if you may not take it, you are told why. */
const NEXT: readonly EditionStep[] = ['submit', 'approve', 'approve-ranking', 'publish'];

/** Everything there is to say of an edition to someone. */
export async function editionFacts(db: Db, edition: Edition, actor: Actor): Promise<EditionFacts> {
  const facts = await stepFacts(db, edition);
  const tables = Map.groupBy(await tablesOfDraftLoads(db, edition.id), ({ loadId }) => loadId);
  const loads = await listDraftLoads(db, edition.id);
  const canTake = openSteps({ ...facts, actor });
  const refusals = NEXT.flatMap((step) => {
    const outcome = takeStep({ ...facts, actor, step });
    const isNext = typeof outcome !== 'string' && isDue(step, edition);
    return isNext ? [{ step, detail: outcome.detail }] : [];
  });
  return {
    history: facts.history,
    loads: loads.map((load) => ({ load, tables: tables.get(load.id) ?? [] })),
    current: await currentDraftTables(db, edition.id),
    canTake,
    refusals,
    samePersons: samePersons(facts.history, facts.enteredBy),
  };
}

function isDue(step: EditionStep, { state }: Edition): boolean {
  switch (step) {
    case 'submit':
      return state === 'draft';
    case 'approve':
      return state === 'submitted';
    case 'publish':
      return state === 'approved';
    default:
      return false;
  }
}
