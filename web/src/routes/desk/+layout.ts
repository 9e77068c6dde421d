import { redirect } from '@sveltejs/kit';
import { signInHref } from '#lib/url/desk.ts';
import type { LayoutLoad } from './$types';

/** The desk is for those who are signed in; `person` is who it is. */
export const load: LayoutLoad = async ({ url, parent }) => {
  const { session } = await parent();
  if (!session.actor) redirect(307, signInHref(`${url.pathname}${url.search}`));
  return { person: session.actor };
};
