import { splitNameMark } from '#domain/note-mark.ts';
import { foldName } from '#domain/fold.ts';
import { parseUnit, PERCENT } from '#domain/unit.ts';
import type { CubeCategory } from '#server/formats/statistics/cube.ts';
import { readHead } from '../words/head-facts.ts';
import { joinNotes, NO_FACTS, type CategoryFacts } from './category-facts.ts';
import { isWhole, spanByYes, spanOf, type DimensionRole } from './dimension-words.ts';
import { ownMeasure } from './own-measures.ts';
import { readTime } from './read-time.ts';
import { type Frequency } from './time-code.ts';
import { readUnit } from './unit-code.ts';

/** What a member says of its figures, in the part that its dimension has. */
export function readCategory(
  category: CubeCategory,
  role: DimensionRole,
  frequency: Frequency | null,
): CategoryFacts {
  const facts = { ...NO_FACTS, unit: category.unit, note: category.note };
  const text = category.label ?? category.code;
  switch (role) {
    case 'region': {
      const { text: name, noteMark } = splitNameMark(text.trim());
      const note = joinNotes(noteMark, facts.note);
      return { ...facts, region: name, regionCode: category.code, note };
    }
    case 'indicator':
      return { ...facts, ...readIndicator(category, text) };
    case 'period':
      return { ...facts, time: readTime(category, frequency) };
    case 'unit':
      return { ...facts, unit: readUnit(category) };
    case 'multiplier':
      return { ...facts, multiplier: readPower(category) };
    case 'span':
      return { ...facts, span: spanOf(text) ?? spanByYes(text) };
    case 'kind':
      return { ...facts, ...readKind(category, text) };
    case 'frequency':
      return facts;
    case 'other':
      return isWhole(category.code, category.label)
        ? facts
        : { ...facts, ...readOther(text), note: facts.note };
  }
}

function readIndicator(category: CubeCategory, text: string): Partial<CategoryFacts> {
  const head = readHead(text);
  const name = head.name === '' ? text.trim() : head.name;
  return {
    indicator: name,
    indicatorCode: category.code,
    parent: category.parent,
    unit: category.unit ?? head.units[0] ?? null,
    span: head.span,
    kind: head.kind,
    of: head.of,
    group: head.group,
    basis: head.basis,
    note: joinNotes(head.note, category.note),
  };
}

function readKind(category: CubeCategory, text: string): Partial<CategoryFacts> {
  const own = ownMeasure(category.code);
  if (own !== null) {
    const { kind, of, unit, bound, isDerived } = own;
    return { kind, of, unit, bound, derived: isDerived ? text : null };
  }
  const { kind, of, group, basis, derived, span, units } = readHead(text);
  const unit = category.unit ?? units[0] ?? (kind === 'growth' ? PERCENT : null);
  return { kind, of, group, basis, derived, span, unit };
}

/** 当期 or 累计 among others, or what makes another indicator: 女. */
function readOther(text: string): Partial<CategoryFacts> {
  const span = spanOf(text);
  return span === null ? { qualifiers: [text.trim()] } : { span };
}

/** 4, or in words: 万. */
function readPower({ code, label }: CubeCategory): number | null {
  if (/^-?\d{1,2}$/u.test(code)) return Number(code);
  const named = parseUnit(`${foldName(label ?? code)}元`);
  return named?.base === '元' ? named.power : null;
}
