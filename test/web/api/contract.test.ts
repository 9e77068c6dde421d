import { describe, expectTypeOf, test } from 'vitest';
import { read, send, type Fetch, type Reader } from '#lib/api/client.ts';
import { addressOf, csvHref } from '#lib/url/addresses.ts';
import type { Ranking } from '#server/schemas/rankings.ts';

// Held by the types check: what is expected to be an error fails it once it is none.
describe('of the API, the pages may ask only what there is', () => {
  const ids = { release: '2019-06', indicator: 'gdp' };

  test('with the reply of the address', () => {
    const ask = (reader: Reader) => read(reader, '/releases/:release/rankings/:indicator', ids);
    expectTypeOf(ask).returns.resolves.toEqualTypeOf<Ranking>();
  });

  test('by a path that there is', () => {
    // @ts-expect-error -- the path is wrong
    addressOf('/releases/:release/ranking', ids);
    // @ts-expect-error -- there is no such table
    csvHref('/releases/:release/bulletin', ids);
  });

  test('with all that the path names, and nothing else', () => {
    // @ts-expect-error -- the indicator is missing
    addressOf('/releases/:release/rankings/:indicator', { release: '2019-06' });
    // @ts-expect-error -- nothing is given
    addressOf('/releases/:release');
    // @ts-expect-error -- it takes no region
    addressOf('/releases/:release/rankings', { release: '2019-06', region: 'leping' });
  });

  test('with the filters that it has, of their types', () => {
    addressOf('/releases/:release/trends', { release: '2019-06', region: null, months: 12 });
    // @ts-expect-error -- a number is wanted
    addressOf('/releases/:release/trends', { release: '2019-06', months: 'twelve' });
    // @ts-expect-error -- there is no such question
    addressOf('/releases/:release/explain', { release: '2019-06', what: 'why' });
    // @ts-expect-error -- it is asked for in the view of the reader, not by hand
    addressOf('/prices', { asOf: '2019-06-01' });
  });

  test('where a view counts, through a reader', () => {
    // @ts-expect-error -- what is one's own knows no views
    const ask = (reader: Reader) => read(reader, '/keys');
    expectTypeOf(ask).toBeFunction();
  });

  test('with a body that is taken', () => {
    const change = (fetch: Fetch) => {
      void send(fetch, 'PATCH /accounts/:name', { name: 'li' }, { isDisabled: true });
      // @ts-expect-error -- there is no such field
      void send(fetch, 'PATCH /accounts/:name', { name: 'li' }, { isAway: true });
      // @ts-expect-error -- something must be sent
      void send(fetch, 'POST /keys', {});
      void send(fetch, 'POST /frozen', {}, { format: 'csv', query: { last: 3 } });
      // @ts-expect-error -- a number is wanted
      void send(fetch, 'POST /frozen', {}, { format: 'csv', query: { last: '3' } });
      // @ts-expect-error -- there is no such format
      void send(fetch, 'POST /frozen', {}, { format: 'xls', query: {} });
      // @ts-expect-error -- the path is wrong
      void send(fetch, 'PUT /frozen/:sha256/keep', { sha256: '' });
      // @ts-expect-error -- it is read, not changed
      void send(fetch, 'GET /keys');
    };
    expectTypeOf(change).toBeFunction();
  });
});
