const MOST_LETTERS = 31;

/**
 * Gives each sheet a name that Excel allows: 31 letters, some of them not, and none that differs
 * from another by case alone.
 */
export function sheetNamer(): (name: string) => string {
  const used = new Set(['history']);
  return (name) => {
    const plain = name
      .replaceAll(/[[\]:*?/\\']|\p{Cc}/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`;
      const own = `${cut(plain || 'Sheet', MOST_LETTERS - ending.length)}${ending}`;
      if (used.has(own.toLowerCase())) continue;
      used.add(own.toLowerCase());
      return own;
    }
  };
}

/** Excel counts in UTF-16; a letter of two units is left whole or out. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();
}
