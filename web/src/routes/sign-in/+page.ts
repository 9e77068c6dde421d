import { redirect } from '@sveltejs/kit';
import { readSignIn } from '#lib/url/desk.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, parent }) => {
  const { session } = await parent();
  const { to } = readSignIn(url.searchParams);
  if (session.actor) redirect(307, to);
  return { to };
};
