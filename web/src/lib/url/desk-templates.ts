import { templatesHref } from './desk.ts';

/** One template: its sheets, its versions. @example templateHref('a1') // '/desk/templates/a1' */
export const templateHref = (id: string) => `${templatesHref}/${encodeURIComponent(id)}`;
