import { describe, expectTypeOf, test } from 'vitest';
import { read, send, sendBytes, type Fetch, type Reader } from '#lib/api/client.ts';
import { addressOf, fileHref, streamAddress } from '#lib/url/addresses.ts';
import type { Parts } from '#lib/url/asked.ts';
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
    fileHref('/releases/:release/bulletin.csv', ids);
    // @ts-expect-error -- the bulletin is written as no such file
    fileHref('/releases/:release/bulletin.pdf', { release: '2019-06' });
    // @ts-expect-error -- nothing is told there
    streamAddress('/publications');
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

  test('for a file with what it is chosen by', () => {
    const selection = new URLSearchParams();
    fileHref('/observations.xlsx', { selection, sheets: 'region' });
    // @ts-expect-error -- a sheet for each department there is not
    fileHref('/observations.xlsx', { selection, sheets: 'department' });
    // @ts-expect-error -- of a text there are no annexes
    fileHref('/releases/:release/bulletin.txt', { release: '2019-06', values: 'computed' });
  });

  test('with a file or a form, where one is taken', () => {
    const text = { bytes: new Blob(), type: 'text/plain' } as const;
    const page = { bytes: new Blob(), type: 'text/html' } as const;
    const of = { release: '2019-06' };
    const change = (reader: Reader) => {
      void sendBytes(reader, 'POST /releases/:release/draft-check', of, text);
      // @ts-expect-error -- no such file is read
      void sendBytes(reader, 'POST /releases/:release/draft-check', of, page);
      // @ts-expect-error -- a draft is held against the view that is open
      void send(reader.fetch, 'POST /releases/:release/draft-check', of, { text: '' });
      // @ts-expect-error -- it takes no file as it is
      void sendBytes(reader.fetch, 'POST /desk/releases/:release/uploads', of, text);
    };
    expectTypeOf(change).toBeFunction();
    expectTypeOf<keyof Parts<'POST /desk/releases/:release/uploads'>>().toEqualTypeOf<'files'>();
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
