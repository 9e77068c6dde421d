import { readerOf } from '#lib/api/client.ts';
import { getFindings } from '#lib/api/findings.ts';
import { getHouseholds } from '#lib/api/households.ts';
import type { PageLoad } from './$types';

/** The newest release with such tables says what was wrong in their print. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const [{ releases }, households] = await Promise.all([parent(), getHouseholds(reader)]);
  const source = releases.find(({ holds }) => holds.includes('households')) ?? null;
  const findings = source ? (await getFindings(reader, source.id)).findings : [];
  return {
    households,
    source,
    misprints: findings.filter(({ code }) => code === 'label-mismatch'),
  };
};
