import { getReleases } from '#lib/api/releases.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = false;

export const load: LayoutLoad = async ({ fetch }) => ({ releases: await getReleases(fetch) });
