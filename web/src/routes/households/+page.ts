import { read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

/** The newest release with such tables says what was wrong in their print. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const [{ releases }, households] = await Promise.all([parent(), read(reader, '/households')]);
  const source = releases.find(({ holds }) => holds.includes('households')) ?? null;
  const findings = source
    ? (await read(reader, '/releases/:release/findings', { release: source.id })).findings
    : [];
  return {
    households,
    source,
    misprints: findings.filter(({ code }) => code === 'label-mismatch'),
  };
};
