type Examples = Readonly<Record<string, string>>;

/** By the name of a parameter that must be given, wherever it stands; all are of the data in data/. */
const USUAL: Examples = {
  release: '2019-06',
  region: 'leping',
  department: 'swj',
  indicator: 'gdp',
  what: 'gap',
  period: '2019-01/2019-06',
};

/** What is worth giving besides, by how an address begins. */
const ALSO: readonly (readonly [prefix: string, Examples])[] = [
  ['/api/v1/observations', { indicator: 'gdp', region: 'leping' }],
  ['/api/v1/citation', { indicator: 'gdp', region: 'leping' }],
  ['/api/v1/releases/{release}/explain', { indicator: 'gdp', region: 'leping' }],
  ['/api/v1/releases/{release}/trends', { indicator: 'gdp' }],
  ['/api/v1/releases/{release}/movement', { indicator: 'gdp' }],
  ['/api/v1/releases/{release}/needs', { indicator: 'gdp' }],
];

/** Of what is kept for accounts there is no example that everybody could try. */
const TAGS = new Set(['releases', 'observations', 'dictionary']);

/** Writes an example beside parameters, so that “Try it out” answers at once. */
export function addExamples(document: { paths?: unknown }): void {
  for (const [path, operations] of entriesOf(document.paths)) {
    const also = ALSO.find(([prefix]) => path.startsWith(prefix))?.[1] ?? {};
    const get = isRecord(operations) ? operations['get'] : null;
    if (!isRecord(get) || !isOpen(get['tags'])) continue;
    for (const parameter of listOf(get['parameters'])) {
      const name = String(parameter['name']);
      const example = (parameter['required'] === true ? USUAL[name] : undefined) ?? also[name];
      if (example !== undefined) parameter['example'] = example;
    }
  }
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
