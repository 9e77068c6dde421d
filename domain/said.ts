/**
 * A sentence of the program in both languages. A function makes it from its values, so that each
 * language puts them in its own order, and one that lacks a sentence does not compile.
 * @example const noFile = (name: string): Said => ({ zh: `没有文件“${name}”。`, en: `There is no file “${name}”.` });
 */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** What reads the same in both languages: a quotation from a file, a number, a code. */
export const quoted = (text: string): Said => ({ zh: text, en: text });

/** The fields of a record that have sentences in them, flat: each as it is in Chinese, and again as `…En`. */
export type Spoken<Sentences extends Record<string, Said | null>> = {
  [Field in keyof Sentences & string as Field | `${Field}En`]:
    string | (null extends Sentences[Field] ? null : never);
};

/**
 * As records, replies and files carry a sentence: `message` in Chinese, `messageEn` in English.
 * @example speak({ cure: { zh: '请填上。', en: 'Fill it in.' } }) // { cure: '请填上。', cureEn: 'Fill it in.' }
 */
export function speak<Sentences extends Record<string, Said | null>>(
  sentences: Sentences,
): Spoken<Sentences> {
  const fields: Record<string, string | null> = {};
  for (const [field, said] of Object.entries(sentences)) {
    fields[field] = said?.zh ?? null;
    fields[`${field}En`] = said?.en ?? null;
  }
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the names are made up here.
  return fields as Spoken<Sentences>;
}
