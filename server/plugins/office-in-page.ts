import { officeOf, tellOffice } from '#domain/office.ts';
import type { DataView } from '#server/view/data-view.ts';

/**
 * The page with whose it is in its head, so that its words are right from the first paint; and in the language of
 * the office, for who has chosen none.
 */
export function officeIn(html: string, view: DataView | null): string {
  if (view === null) return html;
  const office = tellOffice(officeOf(view.dictionary));
  const json = JSON.stringify(office).replaceAll('<', String.raw`\u003c`);
  const element = `<script type="application/json" data-office>${json}</script>`;
  const said =
    office.language === 'en' ? html.replace('<html lang="zh-CN"', '<html lang="en"') : html;
  return said.replace('</head>', () => `${element}</head>`);
}
