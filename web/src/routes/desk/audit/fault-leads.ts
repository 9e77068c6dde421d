import { inLanguage } from '#lib/language/language.ts';

/** By code: what goes before the server's own words, which are in Chinese only. */
export const FAULT_LEADS = inLanguage<Readonly<Record<string, string>>>({
  zh: {},
  en: {
    'log-missing': 'The log is gone.',
    'act-changed': 'An entry was changed after it was written.',
    'act-added': 'An entry was added by another program.',
    'act-replaced': 'An entry was replaced.',
    'acts-removed': 'Entries were removed.',
    'acts-cut-off': 'Entries were removed from the end.',
    'counter-changed': 'The count of entries was changed.',
    'load-not-logged': 'A load is not in the log.',
    'load-removed': 'A load was removed.',
    'load-changed': 'What a load brought was changed.',
    'figure-changed': 'A figure was changed after it was loaded.',
    'undo-not-logged': 'An undo is not in the log.',
    'undo-removed': 'An undo was taken away.',
    'rows-without-load': 'There are data that no load brought.',
    'guard-removed': 'What keeps the log from changes was removed.',
    'head-missing': 'The log does not hold the hash that was noted.',
  },
});
