import { formatPeriod } from '#domain/period.ts';
import type { DataView } from '#server/view/data-view.ts';
import { heldBy } from '#server/view/held.ts';
import { ledgerExamplesOf } from './ledger-examples.ts';

type Examples = Readonly<Record<string, string>>;

/** What is worth giving besides what must be given, by how an address begins. */
const ALSO: readonly (readonly [prefix: string, names: readonly string[]])[] = [
  ['/api/v1/observations', ['indicator', 'region']],
  ['/api/v1/citation', ['indicator', 'region']],
  ['/api/v1/charts/selection', ['indicator']],
  ['/api/v1/releases/{release}/explain', ['indicator', 'region']],
  ['/api/v1/releases/{release}/trends', ['indicator']],
  ['/api/v1/releases/{release}/movement', ['indicator']],
  ['/api/v1/releases/{release}/needs', ['indicator']],
];

/** By the name of a parameter what a view answers for. */
export async function examplesOf(view: DataView): Promise<Examples> {
  return { ...(await figureExamplesOf(view)), ...(await ledgerExamplesOf(view)) };
}

/** Of figures: a ranked one of the newest release that has one. None where nothing is ranked. */
async function figureExamplesOf(view: DataView): Promise<Examples> {
  const { dictionary, releases } = view;
  for (const release of releases) {
    const held = new Map(
      (await heldBy(view, release.key)).map(({ indicatorKey, period }) => [indicatorKey, period]),
    );
    const indicator = dictionary.indicators.find(
      ({ key, departmentId, groupId }) =>
        departmentId !== null && groupId !== null && held.has(key),
    );
    const group = dictionary.groups.find(({ id }) => id === indicator?.groupId);
    const [region] = group?.memberIds ?? [];
    const period = indicator && held.get(indicator.key);
    if (!indicator || region === undefined || !period) continue;
    const department = indicator.departmentId ?? '';
    const named = { release: release.id, region, department, indicator: indicator.id };
    return { ...named, what: 'gap', period: formatPeriod(period) };
  }
  return {};
}

/** Of what is kept for accounts there is no example that everybody could try. */
const TAGS = new Set(['releases', 'observations', 'dictionary']);

/** The description with an example beside parameters, so that “Try it out” answers at once. */
export function withExamples<Document extends object>(
  given: Document,
  examples: Examples,
): Document {
  const document = structuredClone(given);
  const paths = 'paths' in document ? document.paths : {};
  for (const [path, operations] of entriesOf(paths)) {
    const also = ALSO.find(([prefix]) => path.startsWith(prefix))?.[1] ?? [];
    const get = isRecord(operations) ? operations['get'] : null;
    if (!isRecord(get) || !isOpen(get['tags'])) continue;
    for (const parameter of listOf(get['parameters'])) {
      const name = String(parameter['name']);
      const isGiven = parameter['required'] === true || also.includes(name);
      if (isGiven && examples[name] !== undefined) parameter['example'] = examples[name];
    }
  }
  return document;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isOpen = (tags: unknown): boolean =>
  Array.isArray(tags) && tags.some((tag) => TAGS.has(String(tag)));

function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
