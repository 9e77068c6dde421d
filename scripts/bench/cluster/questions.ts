import type { Client } from '../served/client.ts';
import { indicatorId, monthOf, range, regionId, type Country } from '../worlds/country.ts';

/** So many are asked for one after another: kernels tell CPU time in hundredths of a second. */
const MOST_ASKED = 20;

/** Addresses of a kind: of as many indicators or regions, with as much in it however many months there are. */
export function addressesOf(country: Country): ReadonlyMap<string, readonly string[]> {
  const release = `/api/v1/releases/${monthOf(country.months)}`;
  const indicators = range(Math.min(MOST_ASKED, country.indicators)).map(indicatorId);
  const first = `from=${monthOf(1)}&to=${monthOf(2)}`;
  return new Map([
    ['ranking', indicators.map((id) => `${release}/rankings/${id}`)],
    [
      'series',
      indicators.map((id) => `/api/v1/series?indicator=${id}&region=${regionId(1)}&${first}`),
    ],
    // Places of all indicators are worked out for it: one of 3,000 regions is seconds.
    ['scorecard', [1, 2].map((no) => `${release}/scorecards/${regionId(no)}`)],
  ]);
}

/** One after the other. */
export async function askAll(client: Client, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await client.drain(address);
}
