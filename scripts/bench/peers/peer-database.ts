import SQLite from 'better-sqlite3';
import { isMissing, range, regionId, valueOf, type Country } from '../worlds/country.ts';

/** What other programs serve: the figures of a country as one plain table, with the index that a ranking wants. */
export function writePeerDatabase(file: string, { regions, indicators, months }: Country): void {
  const sqlite = new SQLite(file);
  // A crash leaves a file without its marker, which is made anew.
  sqlite.pragma('synchronous = off');
  sqlite.exec('create table figure (indicator integer, period integer, region text, value real)');
  const insert = sqlite.prepare('insert into figure values (?, ?, ?, ?)');
  const appendIndicator = sqlite.transaction((indicator: number) => {
    for (const month of range(months)) {
      for (const region of range(regions)) {
        const value = isMissing(region, month) ? null : valueOf(region, indicator, month);
        insert.run(indicator, month, regionId(region), value);
      }
    }
  });
  for (const indicator of range(indicators)) appendIndicator(indicator);
  sqlite.exec('create index figure_ranking on figure (indicator, period, value)');
  sqlite.exec('analyze');
  sqlite.close();
}
