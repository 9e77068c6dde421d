import { OWN_NOTES } from '#domain/own-notes.ts';
import type { Collection } from '#domain/collection/collection.ts';
import type { EntryLayout } from '#domain/entry/layout.ts';
import type { Actor } from '#domain/roles.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { LackingOfTable } from '#server/loading/lacking-lines.ts';
import { Problem } from '#server/problem.ts';
import { appendAct, type Act } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import {
  currentDraftTables,
  insertDraftLoad,
  listDraftLoads,
  undoDraftLoad,
  type DraftTable,
  type NewDraftTable,
} from '#server/store/drafts.ts';
import {
  findOpenEdition,
  insertEdition,
  insertStep,
  listEditions,
  updateEdition,
  type Edition,
} from '#server/store/editions.ts';
import { markTemplateUsed, type TemplateUse } from '#server/store/templates.ts';
import { requireOpenEdition } from './draft-view.ts';
import { requirePeriod } from './require-period.ts';
import { requireSameHead, type HeadFields } from './require-same-head.ts';

/** Who does it and when: what every act needs. */
export interface Doing {
  actor: Actor;
  now: Date;
}

export interface NewEdition {
  info: ReleaseInfo;
  /** Why a published release is revised; empty for a new one. */
  reason: string;
  /** The release whose tables it follows. */
  fromRelease: string | null;
  /** Tables to begin with: those of an edition that was taken back. */
  tables?: readonly NewDraftTable[];
}

/** Begins to prepare a release, or a revision of one. @throws conflict when that is going on already */
export function openEdition(
  db: Db,
  { info, reason, fromRelease, tables = [] }: NewEdition,
  doing: Doing,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const open = await findOpenEdition(trx, info.id);
    if (open) {
      throw new Problem('conflict', {
        zh: `${info.id} 已经在编制第 ${open.no} 版，请接着编制。`,
        en: `Edition ${open.no} of ${info.id} is being prepared already. Go on with it.`,
      });
    }
    const [last] = await listEditions(trx, info.id);
    // What was loaded without the desk was a first edition too.
    const no = (last?.no ?? (reason === '' ? 0 : 1)) + 1;
    const [by, at] = [doing.actor.name, doing.now.toISOString()];
    const row = { releaseId: info.id, no, reason, info, fromRelease, openedBy: by, openedAt: at };
    const id = await insertEdition(trx, { ...row, state: 'draft' });
    await insertStep(trx, { editionId: id, step: 'open', by, at, note: reason });
    if (tables.length > 0) {
      const note = OWN_NOTES.carriedOn.zh;
      const load = { editionId: id, at, by, note, warnings: [], warningsReason: '' };
      await insertDraftLoad(trx, load, tables);
    }
    await record(trx, doing, info.id, { kind: 'edition-opened', detail: { edition: no, reason } });
    return id;
  });
}

/** The open edition of a release while it may be changed. @throws unknown-edition, conflict */
export async function requireDraftEdition(db: Db | Trx, releaseId: string): Promise<Edition> {
  const edition = await requireOpenEdition(db, releaseId);
  if (edition.state === 'draft') return edition;
  throw new Problem('conflict', {
    zh: '这一版已经送审，不能再改。要改请先撤回或退回。',
    en: 'This edition was submitted and can no longer be changed. Withdraw or return it first.',
  });
}

/** Changes the head of the release that is being prepared. */
export function changeInfo(
  db: Db,
  releaseId: string,
  change: Partial<Omit<ReleaseInfo, 'id'>>,
  doing: Doing,
  was: HeadFields = {},
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const edition = await requireDraftEdition(trx, releaseId);
    requireSameHead(edition.info, was);
    const info = { ...edition.info, ...change };
    requirePeriod(info.period);
    await updateEdition(trx, edition.id, { info });
    await record(trx, doing, releaseId, { kind: 'release-info-changed', detail: { ...change } });
  });
}

/** Chooses what is typed in an edition: its tables are laid out by that, blank. What is typed already stays. */
export function chooseLayout(
  db: Db,
  releaseId: string,
  entryLayout: EntryLayout,
  doing: Doing,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const edition = await requireDraftEdition(trx, releaseId);
    await updateEdition(trx, edition.id, { entryLayout });
    const detail = { edition: edition.no, ...entryLayout };
    await record(trx, doing, releaseId, { kind: 'entry-laid-out', detail });
  });
}

/** Chooses from whom the lines of an edition are gathered, and until when. */
export function chooseCollection(
  db: Db,
  releaseId: string,
  collection: Collection,
  doing: Doing,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const edition = await requireDraftEdition(trx, releaseId);
    await updateEdition(trx, edition.id, { collection });
    const detail = { edition: edition.no, ...collection };
    await record(trx, doing, releaseId, { kind: 'collection-chosen', detail });
  });
}

/** Among the warnings that a load of the draft was accepted with. */
export const LACKING = 'lacking-lines';
/** How many more there were than are kept. */
export const UNLISTED = 'unlisted';

export interface DraftLoad {
  note: string;
  /** Warnings that were accepted, and why. */
  warnings: readonly object[];
  /** How many more there were than are told. */
  unlisted?: number;
  warningsReason: string;
  /** What the tables lack of those that they correct, kept or not. */
  lacking?: readonly LackingOfTable[];
  tables: readonly NewDraftTable[];
  /** By which templates some of them were read. */
  templates?: readonly TemplateUse[];
  /** Refuses, by a throw, when the draft is no longer what the tables were worked out on. */
  onlyIf?: (held: readonly DraftTable[]) => void;
}

/**
 * Takes tables into the draft. What is there already in the same words is left out.
 * @throws conflict when nothing would change
 */
export function takeIntoDraft(
  db: Db,
  releaseId: string,
  { tables, note, templates = [], onlyIf, ...accepted }: DraftLoad,
  doing: Doing,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const edition = await requireDraftEdition(trx, releaseId);
    const before = await currentDraftTables(trx, edition.id);
    onlyIf?.(before);
    const isNew = ({ kind, subject, contentHash }: NewDraftTable) =>
      !before.some(
        (old) => old.kind === kind && old.subject === subject && old.contentHash === contentHash,
      );
    const fresh = tables.filter(isNew);
    if (fresh.length === 0)
      throw new Problem('conflict', {
        zh: '这些内容草稿里已经有了，没有改变。',
        en: 'The draft holds all of this already; nothing was changed.',
      });
    const { warnings, unlisted = 0, lacking = [], warningsReason } = accepted;
    const [by, at] = [doing.actor.name, doing.now.toISOString()];
    const seen = [
      ...warnings,
      ...(unlisted > 0 ? [{ code: UNLISTED, count: unlisted }] : []),
      ...lacking.map((one) => ({ code: LACKING, ...one })),
    ];
    const load = { editionId: edition.id, at, by, note, warnings: seen, warningsReason };
    const id = await insertDraftLoad(trx, load, fresh);
    const contents = fresh.map(({ kind, subject, contentHash }) => [kind, subject, contentHash]);
    const choices = lacking.map(({ kind, title, choice, lines }) => [
      ...[kind, title, choice],
      lines.map(({ words }) => words),
    ]);
    const lacked = choices.length > 0 && { lacking: choices };
    const about = { edition: edition.no, draftLoad: id, note, warningsReason };
    const detail = {
      ...{ ...about, tables: contents, ...lacked },
      ...(templates.length > 0 && { templates }),
    };
    const use = { usedAt: at, usedBy: by, usedFor: releaseId };
    for (const template of templates) await markTemplateUsed(trx, template.id, use);
    await record(trx, doing, releaseId, { kind: 'draft-loaded', detail });
    return id;
  });
}

/** Takes a load of the draft back: what it replaced stands again. */
export function undoInDraft(
  db: Db,
  releaseId: string,
  draftLoadId: number,
  doing: Doing,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const edition = await requireDraftEdition(trx, releaseId);
    const load = (await listDraftLoads(trx, edition.id)).find(({ id }) => id === draftLoadId);
    if (!load)
      throw new Problem('unknown-load', {
        zh: `这一版没有第 ${draftLoadId} 次导入。`,
        en: `This edition has no load ${draftLoadId} in its draft.`,
      });
    if (load.undoneAt !== null)
      throw new Problem('conflict', {
        zh: '这次导入已经撤销过。',
        en: 'That load was undone already.',
      });
    const [by, at] = [doing.actor.name, doing.now.toISOString()];
    await undoDraftLoad(trx, draftLoadId, { at, by });
    const detail = { edition: edition.no, draftLoad: draftLoadId };
    await record(trx, doing, releaseId, { kind: 'draft-undone', detail });
  });
}

function record(
  trx: Trx,
  { actor, now }: Doing,
  releaseId: string,
  act: Pick<Act, 'kind' | 'detail'>,
): Promise<void> {
  const { name: by, door } = actor;
  return appendAct(trx, {
    ...act,
    at: now.toISOString(),
    by,
    door,
    subject: `release/${releaseId}`,
  });
}
