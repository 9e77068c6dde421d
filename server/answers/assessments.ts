import { standingPublication } from '#domain/assessments/process.ts';
import type { Results } from '#domain/assessments/assess.ts';
import { readScheme } from '#domain/assessments/read-scheme.ts';
import type { Scheme } from '#domain/assessments/types.ts';
import { listNames } from '#domain/assessments/names.ts';
import { Problem } from '#server/problem.ts';
import type { AssessmentSummary } from '#server/schemas/assessments.ts';
import { workOut, type AssessmentTables, type WorkedOut } from '#server/store/results-digest.ts';
import { loadsOfSheet } from '#server/store/sheets.ts';
import { upToLoad } from '#server/store/vintage.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';

/** By the view, which stays as it is. */
const known = new WeakMap<DataView, Promise<WorkedOut[]>>();

/** Every assessment, worked out of what whoever asks may see. */
export function readAssessments(view: DataView): Promise<WorkedOut[]> {
  const found = known.get(view) ?? readAll(view);
  known.set(view, found);
  found.catch(() => known.delete(view));
  return found;
}

async function readAll(view: DataView): Promise<WorkedOut[]> {
  const [schemes, facts, steps] = await Promise.all([
    readLedger(view, 'schemes'),
    readLedger(view, 'assessments'),
    readLedger(view, 'assessment-steps'),
  ]);
  const worked = workOut({ schemes, facts, steps });
  if (view.clearance === 'restricted') return worked;
  return Promise.all(worked.map((one) => asPublished(view, one, { facts, steps })));
}

/** Most loads that are looked through for the scheme as it was. */
const MOST_LOADS = 50;

/**
 * Facts and steps are read as they were published; a scheme is everybody's, and may have been changed since:
 * then what is published stands by the scheme of which its results came.
 */
async function asPublished(
  view: DataView,
  one: WorkedOut,
  { facts, steps }: Omit<AssessmentTables, 'schemes'>,
): Promise<WorkedOut> {
  const { process, scheme, state } = one;
  if (state !== 'changed' || standingPublication(process) === null) return one;
  const own = steps.filter(({ subject }) => subject === process.id);
  const name = { kind: 'schemes', subject: scheme.id } as const;
  for (const loadId of await loadsOfSheet(view.db, name, { most: MOST_LOADS, asOf: view.asOf })) {
    const schemes = await readLedger({ ...view, asOf: upToLoad(loadId) }, 'schemes');
    const [found] = workOut({ schemes, facts, steps: own });
    if (found?.state === 'published') return found;
  }
  return one;
}

/** @throws unknown-assessment, naming those there are */
export async function requireAssessment(view: DataView, id: string): Promise<WorkedOut> {
  const all = await readAssessments(view);
  const found = all.find(({ process }) => process.id === id);
  if (found) return found;
  const there = listNames(all.map(({ process }) => process.id));
  throw new Problem('unknown-assessment', {
    zh: `没有“${id}”这次考核。现有：${there.zh}。`,
    en: `There is no assessment “${id}”. There are: ${there.en}.`,
  });
}

/** One whose results may be written out. @throws no-data while they are not published */
export async function requireShown(view: DataView, id: string): Promise<WorkedOut> {
  const one = await requireAssessment(view, id);
  if (!isHidden(view, one)) return one;
  throw new Problem('no-data', {
    zh: `“${id}”的结果还没有公布。`,
    en: `The results of “${id}” are not published yet.`,
  });
}

export async function readSchemes(view: DataView): Promise<Scheme[]> {
  const tables = await readLedger(view, 'schemes');
  return tables.map(readScheme);
}

/** @throws unknown-scheme, naming those there are */
export async function requireScheme(view: DataView, id: string): Promise<Scheme> {
  const all = await readSchemes(view);
  const found = all.find((scheme) => scheme.id === id);
  if (found) return found;
  const there = listNames(all.map((scheme) => scheme.id));
  throw new Problem('unknown-scheme', {
    zh: `没有“${id}”这个考核办法。现有：${there.zh}。`,
    en: `There is no scheme “${id}”. There are: ${there.en}.`,
  });
}

/** Who may not see facts that are not published sees none: then nobody has points, and it says why. */
export const isHidden = (view: DataView, { state }: WorkedOut): boolean =>
  state !== 'published' && view.clearance !== 'restricted';

export const isMadeUp = ({ process, scheme }: Results): boolean =>
  scheme.isMadeUp || [process.id, process.title].some((text) => text.includes('虚构'));

export function toSummary(view: DataView, one: WorkedOut): AssessmentSummary {
  const { process, scheme, results, state } = one;
  const grades = scheme.grades.map(({ name }) => ({
    name,
    count: results.filter(({ graded }) => graded?.grade?.name === name).length,
  }));
  return {
    id: process.id,
    title: process.title,
    year: process.year,
    scheme: { id: scheme.id, document: scheme.document, docNo: scheme.docNo },
    isMadeUp: isMadeUp(one),
    // Of hidden results nothing is known here, the digest least: what they are is for those who see them.
    state: shownState(view, one),
    isHidden: isHidden(view, one),
    assessed: results.length,
    complete: results.filter(({ checked }) => checked.total !== null).length,
    grades,
    publishedOn: state === 'published' ? (lastOn(one, 'published') ?? null) : null,
    standsSince: isHidden(view, one) ? null : standsSince(one),
  };
}

/** The day of the publication that everybody sees, where what is seen here is another version. */
const standsSince = ({ process, state }: WorkedOut): string | null =>
  state === 'published' ? null : (standingPublication(process)?.on ?? null);

/** How far it has come, for those who see no results: as its steps say, whatever has changed since. */
export function shownState(view: DataView, one: WorkedOut): WorkedOut['state'] {
  if (!isHidden(view, one)) return one.state;
  const last = one.process.steps.findLast(({ assessed }) => assessed === null)?.kind;
  return last === 'checked' || last === 'approved' ? last : 'begun';
}

export const lastOn = ({ process }: Results, kind: string): string | undefined =>
  process.steps.findLast((step) => step.kind === kind && step.assessed === null)?.on;
