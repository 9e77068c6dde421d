import type { PxKeyword } from './px-keywords.ts';

/** The keywords of a file, in the language that is read. */
export class PxLookup {
  readonly #found = new Map<string, PxKeyword>();

  constructor(keywords: readonly PxKeyword[]) {
    const language = languageToRead(keywords);
    // What is said in the language that is read stands over what is said without one.
    for (const own of [null, language]) {
      for (const keyword of keywords)
        if (keyword.language === own) this.#found.set(keyOf(keyword.name, keyword.keys), keyword);
    }
  }

  texts(name: string, ...keys: readonly string[]): readonly string[] {
    return this.#found.get(keyOf(name, keys))?.values.map(({ text }) => text) ?? [];
  }

  /** Its values as one text; null: it is not there, or says nothing. */
  text(name: string, ...keys: readonly string[]): string | null {
    return (
      this.texts(name, ...keys)
        .join('')
        .trim() || null
    );
  }

  has(name: string, ...keys: readonly string[]): boolean {
    return this.#found.has(keyOf(name, keys));
  }

  /** Those of one name, whatever stands in brackets. */
  all(name: string): PxKeyword[] {
    return [...this.#found.values()].filter((keyword) => keyword.name === name);
  }
}

function keyOf(name: string, keys: readonly string[]): string {
  return JSON.stringify([name, ...keys]);
}

/** Chinese where the file is in several languages; null: as the file is. */
function languageToRead(keywords: readonly PxKeyword[]): string | null {
  const languages = keywords.find(({ name }) => name === 'LANGUAGES')?.values ?? [];
  const main = keywords.find(({ name }) => name === 'LANGUAGE')?.values[0]?.text;
  const chinese = languages.find(({ text }) => /^(?:zh|chi|cn)/iu.test(text))?.text;
  return chinese === main ? null : (chinese ?? null);
}
