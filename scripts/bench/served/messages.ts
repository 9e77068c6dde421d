/** What the measuring process asks of the server's process beside HTTP, one thing at a time. */
export type Asked =
  /** Serve this database, until `close`; lanes are threads, whose start is most of what a quick run takes. */
  | { what: 'open'; databaseFile: string; readUrls: readonly string[]; hasLanes: boolean }
  | { what: 'close' }
  | { what: 'usage' }
  /** The peak of memory counts from now on. */
  | { what: 'forget-peak' }
  /** Write the reply of an address as JSON so many times: `cpuMs` is then that of this alone. */
  | { what: 'stringify'; of: string; times: number };

export interface Told {
  /** Empty while nothing is served. */
  address: string;
  /** All that the process has taken, with its threads and children. */
  cpuMs: number;
  rss: number;
  peakRss: number;
}
