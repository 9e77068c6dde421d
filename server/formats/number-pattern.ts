import { tokenize } from 'numfmt';

export type Token = ReturnType<typeof tokenize>[number];

export interface Section {
  condition: { operator: string; bound: number } | null;
  tokens: readonly Token[];
}

/** A number format, taken apart. */
export interface NumberPattern {
  code: string;
  sections: readonly Section[];
  /** What texts are shown by; null: as they are. */
  forTexts: Section | null;
}

const COLOURS = '黑色?|蓝色?|青色?|绿色?|洋红色?|红色?|白色?|黄色?|颜色\\s*\\d+';
const LOCAL_COLOUR = new RegExp(`^\\[(?:${COLOURS})\\]$`, 'u');
const PIECE = /"[^"]*"?|[\\_*][\s\S]?|![\s\S]|\[[^\]]*\]|G\/(?:通用格式|標準|标准)|[\s\S]/giu;

/**
 * A format as Chinese Excel and WPS write it, in the words that numfmt knows: `G/通用格式` is General,
 * `[红色]` a colour, `!` sets the next character as it stands.
 * @example plainCode('[红色]0!.0,') // '0\\.0,'
 */
export function plainCode(code: string): string {
  return code.replaceAll(PIECE, (piece) => {
    if (/^G\//iu.test(piece)) return 'General';
    if (piece.startsWith('!') && piece.length > 1) return `\\${piece.slice(1)}`;
    return LOCAL_COLOUR.test(piece) ? '' : piece;
  });
}

const parsed = new Map<string, NumberPattern | null>();
const MOST_KEPT = 1000;

/** Parsed once for all cells of a format. */
export function parsePattern(code: string): NumberPattern | null {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  const pattern = parse(plainCode(code));
  if (parsed.size >= MOST_KEPT) parsed.clear();
  parsed.set(code, pattern);
  return pattern;
}

function parse(code: string): NumberPattern | null {
  const tokens = readTokens(code);
  if (tokens === null || tokens.some(({ type }) => type === 'ERROR')) return null;
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'BREAK') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  if (parts.length > 4) return null;
  const isForText = (part: readonly Token[], index: number) =>
    index === 3 || (index > 0 && part.some(({ type }) => type === 'TEXT'));
  const forTexts = parts.find(
    (part, index) => index === 3 || part.some(({ type }) => type === 'TEXT'),
  );
  return {
    code,
    sections: parts.filter((part, index) => !isForText(part, index)).map(readSection),
    forTexts: forTexts === undefined ? null : readSection(forTexts),
  };
}

function readTokens(code: string): readonly Token[] | null {
  try {
    return tokenize(code);
  } catch {
    return null;
  }
}

function readSection(tokens: readonly Token[]): Section {
  const condition = tokens.find(({ type }) => type === 'CONDITION')?.value ?? '';
  const [, operator, bound] = /^([<>=]+)\s*(-?[\d.]+)/u.exec(condition) ?? [];
  return {
    condition: operator === undefined ? null : { operator, bound: Number(bound) },
    tokens: tokens.filter(({ type }) => !NO_SIGHT.has(type)),
  };
}

/** What is not to be seen: colours, languages, numerals, room as wide as a letter. */
const NO_SIGHT: ReadonlySet<string> = new Set([
  'CONDITION',
  'COLOR',
  'DBNUM',
  'NATNUM',
  'SKIP',
  'FILL',
  'MODIFIER',
]);

/** The section that a value is shown by, as Excel chooses; null where it shows #### instead. */
export function chooseSection({ sections }: NumberPattern, value: number): Section | null {
  const [first, second, third] = sections;
  if (first === undefined) return null;
  if (sections.every(({ condition }) => condition === null)) {
    if (value < 0 && second !== undefined) return second;
    return value === 0 && third !== undefined ? third : first;
  }
  if (first.condition === null ? value > 0 : holds(first.condition, value)) return first;
  if (second === undefined) return null;
  if (third === undefined)
    return second.condition === null || holds(second.condition, value) ? second : null;
  const isSecond = second.condition === null ? value < 0 : holds(second.condition, value);
  return isSecond ? second : third;
}

function holds({ operator, bound }: NonNullable<Section['condition']>, value: number): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '<>':
      return value !== bound;
    default:
      return value === bound;
  }
}
