import { recogniseUnit } from '#domain/collection/recognise.ts';
import { codeOfTable, filledLines } from '#domain/collection/returned.ts';
import type { CollectionUnit } from '#domain/collection/fill-in-code.ts';
import { mayEnter, scopeOfUnit } from '#domain/collection/scope.ts';
import { isEntryTable, rowKey, type EntryTable } from '#domain/entry/typed.ts';
import { knownForUploads, readStoredUpload } from '#server/loading/stored-upload.ts';
import { Problem } from '#server/problem.ts';
import type { ReturnLook, ReturnOrder, ReturnTaken } from '#server/schemas/collection.ts';
import type { Edition } from '#server/store/editions.ts';
import { deleteUpload } from '#server/store/uploads.ts';
import type { DataView } from '#server/view/data-view.ts';
import { dueLines } from './due-lines.ts';
import { readEntryTables } from './entry-tables.ts';
import { requireDraftEdition, type Doing } from './prepare.ts';
import { readReturned } from './returned-sheets.ts';
import { takeTables } from './take-tables.ts';
import { requireReady, requireUpload } from './take-upload.ts';
import { allUnits, requireUnit, toUnitRef } from './units.ts';

interface Asked {
  release: string;
  upload: string;
  /** Whose sheets they are, where they do not say it and somebody does. */
  unit: string | undefined;
}

/** What came back: whose it is, and how much of it is filled in. @throws as the upload's own readers */
export async function lookAtReturn(view: DataView, asked: Asked): Promise<ReturnLook> {
  const { recognised, sheets, warnings } = await readReturn(view, asked);
  const { dictionary } = view;
  const lines = new Set(sheets.flatMap(({ rows }) => rows.map(rowKey))).size;
  const filled = reportedLines(sheets);
  return {
    upload: asked.upload,
    unit: recognised.unit && toUnitRef(recognised.unit, dictionary),
    knownBy: recognised.by,
    candidates: recognised.candidates.map((unit) => toUnitRef(unit, dictionary)),
    filled,
    blank: lines - filled,
    warnings: [...warnings],
  };
}

/**
 * Takes the filled lines of returned sheets into the draft, and no others.
 * @throws conflict where nobody knows whose they are; forbidden for a line of somebody else's
 */
export async function takeReturn(
  view: DataView,
  asked: Asked,
  { note = '', warningsReason = '' }: Pick<ReturnOrder, 'note' | 'warningsReason'>,
  doing: Doing,
): Promise<ReturnTaken> {
  const { edition, recognised, sheets, warnings } = await readReturn(view, asked);
  const { unit } = recognised;
  if (unit === null && recognised.by === 'nothing' && !doing.actor.scope) throw whose();
  const returned = await readReturned(view, edition, sheets, unit);
  const order = { ...returned, warnings, note, warningsReason };
  await takeTables(view, asked.release, order, doing);
  await view.db.transaction().execute((trx) => deleteUpload(trx, asked.upload));
  const after = dueLines(await readEntryTables(view, edition));
  const scope = unit ? scopeOfUnit(unit) : (doing.actor.scope ?? null);
  const own = after.filter((line) => mayEnter(scope, line, view.dictionary));
  return {
    unit: unit && toUnitRef(unit, view.dictionary),
    filled: reportedLines(sheets),
    missing: own.filter(({ isFilled }) => !isFilled).length,
  };
}

/** A line in which only the target stands, as it was sent out, is not reported. */
function reportedLines(sheets: readonly EntryTable[]): number {
  return filledLines(sheets).filter(({ actual }) => actual !== '').length;
}

interface ReadReturn {
  edition: Edition;
  sheets: readonly EntryTable[];
  warnings: readonly { cure: string; cureEn: string }[];
  recognised: {
    unit: CollectionUnit | null;
    by: ReturnLook['knownBy'];
    candidates: readonly CollectionUnit[];
  };
}

async function readReturn(view: DataView, { release, upload, unit }: Asked): Promise<ReadReturn> {
  const { db, dictionary } = view;
  const edition = await requireDraftEdition(db, release);
  await requireUpload(db, edition.id, upload);
  const known = await knownForUploads(db, dictionary, edition.info);
  const ready = requireReady(await readStoredUpload(db, upload, known));
  const tables = ready.tables.flatMap(({ table }) => table ?? []);
  const sheets = tables.filter(isEntryTable);
  if (sheets.length === 0 || sheets.length < ready.tables.length) throw noSheet();
  const warnings = ready.warnings.map(({ cure, cureEn }) => ({ cure, cureEn }));
  const said = unit === undefined ? null : requireUnit(unit, dictionary);
  const recognised = await recognise(view, edition, sheets, said);
  return { edition, sheets, warnings, recognised };
}

async function recognise(
  view: DataView,
  edition: Edition,
  sheets: readonly EntryTable[],
  said: CollectionUnit | null,
): Promise<ReadReturn['recognised']> {
  const codes = sheets.flatMap((sheet) => codeOfTable(sheet) ?? []);
  const [code] = codes;
  if (code) return { unit: code.unit, by: 'code', candidates: [] };
  if (said) return { unit: said, by: 'lines', candidates: [] };
  const { dictionary } = view;
  const asked = edition.collection?.units ?? [];
  const units = asked.length > 0 ? asked : allUnits(dictionary);
  const cells = [
    ...new Map(sheets.flatMap(({ rows }) => rows.map((row) => [rowKey(row), row]))).values(),
  ];
  const due = dueLines(await readEntryTables(view, edition));
  const { unit, candidates } = recogniseUnit(cells, due, units, dictionary);
  if (unit) return { unit, by: 'lines', candidates };
  return { unit, by: 'nothing', candidates: candidates.length > 0 ? candidates : units };
}

const noSheet = () =>
  new Problem('conflict', {
    zh: '传回的不是填报表（只收指标完成情况和排名的表）。别的表请从“从文件导入”交来。',
    en: 'What came is no sheet to fill in (scorecards and rankings are). Load other tables under “Load files”.',
  });

const whose = () =>
  new Problem('conflict', {
    zh: '填报码没有了，各行也看不出是谁的。请选一个填报单位，再导入。',
    en: 'The code of the sheets is gone, and their lines do not tell whose they are. Choose a unit, then load.',
  });
