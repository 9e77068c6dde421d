import type { Clause } from '#domain/headline/clause.ts';
import { cutQuotations } from '#domain/quotations.ts';

const ESCAPED: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
};

/** As text, or between quotation marks. */
export const escape = (text: string): string =>
  text.replaceAll(/[<>&"]/gu, (letter) => ESCAPED[letter] ?? '');

/** As web/src/lib/ui/SaidText.svelte has a sentence with what it quotes. */
const said = (sentence: string): string =>
  cutQuotations(sentence)
    .map(({ text, lang }) => (lang ? `<span lang="${lang}">${escape(text)}</span>` : escape(text)))
    .join('');

/** What stands together, with what falls short set off. */
export const writeClause = (clause: Clause): string =>
  clause.map(({ text, isUnmet }) => (isUnmet ? `<em>${escape(text)}</em>` : said(text))).join('');

/** As web/src/lib/ui/Lede.svelte. */
export const writeClauses = (clauses: readonly Clause[]): string =>
  clauses
    .map((clause) =>
      clause.map(({ text, isUnmet }) => (isUnmet ? `<em>${escape(text)}</em>` : escape(text))),
    )
    .map((segments) => `<span class="clause">${segments.join('')}</span>`)
    .join('');
