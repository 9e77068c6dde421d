/** The words by which figures are chosen and laid out, the same for pages, API and command line. */

/** What is given of a figure. `flags`: why it is missing, how often it was revised, by which load. */
export const VALUES = ['actual', 'target', 'gap', 'status', 'rank', 'printed', 'flags'] as const;
export type ValueId = (typeof VALUES)[number];

/** `long`: a line a figure; `wide`: one of the dimensions across; `pivot`: whatever in rows and columns. */
export const LAYOUTS = ['long', 'wide', 'pivot'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const DIMENSIONS = ['region', 'indicator', 'period'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How indicators and regions are called: by id alone, or by id and name. */
export const NAMINGS = ['long', 'short', 'id'] as const;
export type Naming = (typeof NAMINGS)[number];

export const SORTS = [
  'release',
  'indicator',
  'region',
  'period',
  'value',
  'gap',
  'rank',
  'status',
] as const;
export type SortId = (typeof SORTS)[number];

/** `current`: each figure as it stands; `all`: every value that it had, with from when to when. */
export const VINTAGES = ['current', 'all'] as const;
export type Vintages = (typeof VINTAGES)[number];

/** What a selection is written as: how its address ends. */
export const SUFFIXES = [
  'csv',
  'json',
  'xlsx',
  'parquet',
  'zip',
  'jsonstat.json',
  'sdmx.csv',
] as const;
export type Suffix = (typeof SUFFIXES)[number];

/** A workbook has one sheet, or one for each region or indicator. */
export const SHEETS = ['one', 'region', 'indicator'] as const;
export type Sheets = (typeof SHEETS)[number];
