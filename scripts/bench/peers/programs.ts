/** Another program that serves a SQLite file over HTTP. */
export interface Program {
  name: string;
  command: string;
  /** How it is installed, where it is not. */
  install: string;
  arguments: (file: string, port: number) => readonly string[];
  /** One indicator of a period in all regions, best first. */
  rankingPath: (at: { indicator: number; period: number; regions: number }) => string;
  /** All figures of the first indicators as CSV; null: it has none. */
  csvPath: ((indicators: number) => string) | null;
}

/** The table of `writePeerDatabase` in a file that is called `figures.sqlite`. */
const DATASETTE: Program = {
  name: 'Datasette',
  command: 'datasette',
  install: 'pip install datasette==0.65.5',
  arguments: (file, port) => [
    ...['serve', '--immutable', file, '--port', String(port)],
    // Its own bounds are below what is asked for here.
    ...['--setting', 'max_returned_rows', '10000'],
    ...['--setting', 'max_csv_mb', '0'],
    ...['--setting', 'sql_time_limit_ms', '600000'],
  ],
  // The form with the least around the rows, and no count of them.
  rankingPath: ({ indicator, period, regions }) =>
    `/figures/figure.json?indicator=${indicator}&period=${period}&_sort_desc=value` +
    `&_size=${regions}&_shape=array&_nocount=1`,
  csvPath: (indicators) => `/figures/figure.csv?indicator__lte=${indicators}&_stream=on&_size=max`,
};

const SOUL: Program = {
  name: 'soul-cli',
  command: 'soul',
  install: 'npm install --global soul-cli@0.8.2',
  arguments: (file, port) => ['--database', file, '--port', String(port), '--studio=false'],
  rankingPath: ({ indicator, period, regions }) =>
    `/api/tables/figure/rows?_filters=indicator:${indicator},period:${period}` +
    `&_ordering=-value&_limit=${regions}`,
  csvPath: null,
};

export const PROGRAMS = [DATASETTE, SOUL];
