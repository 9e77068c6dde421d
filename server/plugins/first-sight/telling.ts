import type { Static, TSchema } from 'typebox';
import { inEnglish, parseIn } from '#domain/in-english.ts';
import type { InWords } from '#domain/headline/in-words.ts';
import type { Language } from '#domain/language.ts';
import type { ToldOffice } from '#domain/office.ts';
import { heldTo } from '#server/from-json.ts';

/** One language of a page: what it calls the place, and how it reads an answer of the API. */
export interface Telling extends InWords {
  /** Who answers for an indicator: 责任部门. */
  dutyWord: string;
  read: <Schema extends TSchema>(schema: Schema, body: string) => Static<Schema>;
}

/** As web/src/lib/language/office.ts and web/src/lib/api/client.ts. */
export function tellingIn(language: Language, office: ToldOffice): Telling {
  const { whole, parts, dutyWord } = {
    ...office,
    ...(language === 'en' && inEnglish({ ...office })),
  };
  return {
    ...{ language, whole, parts, dutyWord },
    read: (schema, body) => heldTo(schema, parseIn(body, language), 'a first answer'),
  };
}
