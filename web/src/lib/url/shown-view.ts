/** Which data a page shows; with neither, what is published now. */
export interface View {
  /** As they stood: a date, a moment, or the number of a load. */
  asOf: string | null;
  /** With the edition of this release that is being prepared, as if it were published. */
  draft: string | null;
}

export const NOW: View = { asOf: null, draft: null };

let source: () => View = () => NOW;

/** The root layout says what its address asks for; every link and every file follows it. */
export function showView(view: () => View): void {
  source = view;
}

export const shownView = (): View => source();

/** Adds a view to a query that does not say another one. */
export function writeView(query: URLSearchParams, { asOf, draft }: View): void {
  if (query.has('asOf') || query.has('draft')) return;
  if (asOf !== null) query.set('asOf', asOf);
  if (draft !== null) query.set('draft', draft);
}

/** The desk, the way to it and the guide to the API show no figures of their own; a wall shows what is published now. */
const WITHOUT_VIEW = ['/desk', '/sign-in', '/welcome', '/screen', '/data/api'];

/** The desk, the way to it and the guide to the API: pages that stand there whatever is published. */
export function isAside(path: string): boolean {
  return path !== '/screen' && !takesView(path);
}

/** @example takesView('/desk/releases/2019-06') // false */
export function takesView(path: string): boolean {
  return !WITHOUT_VIEW.some((folder) => path === folder || path.startsWith(`${folder}/`));
}
