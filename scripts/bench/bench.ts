import type { DemoOptions } from '#server/demo/generate.ts';
import { SUFFIXES } from '#domain/selection-choices.ts';
import type { StartServer } from './served/served.ts';
import type { Country } from './worlds/country.ts';
import type { Report } from './worlds/fill-country.ts';

/** What a part works with. */
export interface Bench {
  /** Of the project. */
  root: string;
  sizes: Sizes;
  startServer: StartServer;
  /** Where worlds are kept for the next part, or the next run. */
  kept: string;
  /** Where a part writes what it needs: gone after it. */
  folder: string;
  report: Report;
}

export interface Sizes {
  /** Many figures and no printed table. */
  country: Country;
  /** How many of its indicators are loaded from a file, or exported. */
  loaded: number;
  /** Of the files that are measured beside CSV. */
  formats: readonly string[];
  /** With all its printed tables. */
  city: DemoOptions;
  /** A country in which a release is prepared, parts of it by rows, and after how much computing that is given up. */
  draft: { country: Country; rows: readonly number[]; cpuSeconds: number };
  /** A sheet of any layout. */
  sheet: { lines: number; years: number };
  /** Small, with more and more months. */
  growth: { city: Omit<DemoOptions, 'months'>; months: readonly number[] };
  /** Nodes on PostgreSQL, each with a replica; and the months of a smaller country, to see what grows with them. */
  cluster: { nodes: number; fewMonths: number | null };
  /** Whether pages are built, and what they load is weighed. */
  hasPages: boolean;
  /** How long waits are measured at rest. */
  restSeconds: number;
  /** Samples of what is compared, and how much computing makes one of what is quick. */
  rounds: number;
  sampleMs: number;
}

const CITY = { seed: 7, end: '2026-10' };

export const FULL: Sizes = {
  country: { regions: 3000, indicators: 100, months: 34 },
  loaded: 10,
  formats: SUFFIXES.filter((suffix) => suffix !== 'csv'),
  city: { ...CITY, regions: 100, indicators: 60, months: 14 },
  draft: {
    country: { regions: 3000, indicators: 85, months: 2 },
    rows: [400, 800, 1600, 3200],
    cpuSeconds: 120,
  },
  sheet: { lines: 2000, years: 48 },
  growth: { city: { ...CITY, regions: 12, indicators: null }, months: [12, 24, 48] },
  cluster: { nodes: 3, fewMonths: 3 },
  hasPages: true,
  restSeconds: 15,
  rounds: 7,
  sampleMs: 300,
};

/** That it works, and no figure that means anything. */
export const QUICK: Sizes = {
  country: { regions: 40, indicators: 12, months: 2 },
  loaded: 2,
  formats: ['zip'],
  city: { ...CITY, regions: 4, indicators: 12, months: 1 },
  draft: {
    country: { regions: 40, indicators: 2, months: 1 },
    rows: [10],
    cpuSeconds: 20,
  },
  sheet: { lines: 8, years: 3 },
  growth: { city: { ...CITY, regions: 4, indicators: 12 }, months: [2] },
  cluster: { nodes: 1, fewMonths: null },
  hasPages: false,
  restSeconds: 0.2,
  rounds: 1,
  sampleMs: 2,
};
