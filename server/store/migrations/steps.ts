import type { Migration } from 'kysely/migration';
import { initial } from './001-initial.ts';
import { releaseWords } from './002-release-words.ts';
import { vintages } from './003-vintages.ts';
import { accounts } from './004-accounts.ts';
import { audit } from './005-audit.ts';
import { editions } from './006-editions.ts';
import { synthetic } from './007-synthetic.ts';
import { access } from './008-access.ts';
import { frozen } from './009-frozen.ts';
import { noteMarks } from './010-note-marks.ts';
import { annexNames } from './013-annex-names.ts';
import { completeWithout } from './012-complete-without.ts';
import { knownBrowsers } from './020-known-browsers.ts';
import { keysEnd } from './021-keys-end.ts';
import { leftOutNames } from './022-left-out-names.ts';
import { frozenFiles } from './023-frozen-files.ts';
import { keyOfAFigure } from './024-key-of-a-figure.ts';
import { dictionaryChanges } from './025-dictionary-changes.ts';
import { collection } from './026-collection.ts';
import { templates } from './027-templates.ts';
import { ledgerChanges } from './028-ledger-changes.ts';
import { urgedOn } from './029-urged-on.ts';
import { draftViews } from './030-draft-views.ts';
import { nodes } from './031-nodes.ts';
import { withheldLists } from './032-withheld-lists.ts';
import { savedQueries } from './034-saved-queries.ts';
import { postgresBaseline } from './postgres-baseline.ts';

/** The steps that brought tables of SQLite to where those of PostgreSQL begin. */
const OF_SQLITE = {
  '001-initial': initial,
  '002-release-words': releaseWords,
  '003-vintages': vintages,
  '004-accounts': accounts,
  '005-audit': audit,
  '006-editions': editions,
  '007-synthetic': synthetic,
  '008-access': access,
  '009-frozen': frozen,
  '010-note-marks': noteMarks,
  '013-annex-names': annexNames,
  '012-complete-without': completeWithout,
  '020-known-browsers': knownBrowsers,
  '021-keys-end': keysEnd,
  '022-left-out-names': leftOutNames,
  '023-frozen-files': frozenFiles,
  '024-key-of-a-figure': keyOfAFigure,
  '025-dictionary-changes': dictionaryChanges,
  '026-collection': collection,
  '027-templates': templates,
  '028-ledger-changes': ledgerChanges,
  '029-urged-on': urgedOn,
};

/** Steps since, for both engines. What they say differently they take from `wordsOf`. */
const OF_BOTH = {
  '030-draft-views': draftViews,
  '031-nodes': nodes,
  '032-withheld-lists': withheldLists,
  '034-saved-queries': savedQueries,
};

export const STEPS: Readonly<Record<string, Migration>> = { ...OF_SQLITE, ...OF_BOTH };

const TAKEN_BY_BASELINE: Migration = { up: () => Promise.resolve() };

/** The same steps by name, so that both engines say alike how far their tables have come. */
export const POSTGRES_STEPS: Readonly<Record<string, Migration>> = {
  ...Object.fromEntries(Object.keys(OF_SQLITE).map((name) => [name, TAKEN_BY_BASELINE])),
  '001-initial': postgresBaseline,
  ...OF_BOTH,
};
