import { matchUnit } from '#domain/convert-unit.ts';
import type { Indicator } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';
import { sayName } from '#domain/said-names.ts';
import { ownUnit } from '#domain/unit.ts';

import { convertedUnit, differingUnit, judgeUnits, type UnitWords } from './check-unit.ts';
import { fitTarget } from './fit-target.ts';
import type { PrintedNumber } from './number.ts';
import { textAt, type ObservationLine, type ObservationSession } from './observation-session.ts';
import type { ObservationColumn } from './observations-header.ts';
import { isNamedRate, type SeenUnit } from './seen-unit.ts';
import type { PrintedCell } from './types.ts';
import { splitUnit, unitsOfCell, unitsOfName } from './unit-words.ts';
import { brokenCount, isBrokenCount } from './whole-counts.ts';

/** A figure in its indicator's unit; null (and an error) when it is in another. */
export function fitObservation(
  session: ObservationSession,
  line: ObservationLine,
  indicatorId: string,
  { text, number, isPlain }: { text: string; number: PrintedNumber; isPlain: boolean },
): PrintedNumber | null {
  const indicator = session.indicators.get(indicatorId);
  if (indicator === undefined) return number;
  const own = isPlain ? null : splitUnit(text);
  const ofLine = own === null ? unitsOfLine(session, line, indicator, 'value') : [];
  const isBroken = isBrokenCount(indicator, number.value);
  if (own === null && ofLine.length === 0 && !isBroken) return number;
  const cell = { ...cellAt(session, line, 'value'), text };
  if (isBroken) session.log.warn('bad-number', cell, () => brokenCount(cell, text, indicator));
  const seen: readonly SeenUnit[] =
    own === null ? ofLine : [{ at: 'cell', units: [own.unit], cell }];
  if (seen.length === 0) return number;
  const verdict = judgeUnits(withPlaces(session, line, seen), indicator, number);
  if (verdict.kind === 'fits') return number;
  if (verdict.kind === 'differs') {
    const words = () => differingUnit(cell, verdict.seen, indicator);
    session.log.error('other-unit', cell, words);
    return null;
  }
  warnOnce(session, indicator, cell, () =>
    convertedUnit(cell, verdict.seen, indicator, verdict.number),
  );
  return verdict.number;
}

/** The target's words in the indicator's unit. */
export function fitObservationTarget(
  session: ObservationSession,
  line: ObservationLine,
  indicatorId: string,
  text: string,
): string {
  const indicator = session.indicators.get(indicatorId);
  const seen = indicator === undefined ? [] : unitsOfLine(session, line, indicator, 'target');
  if (indicator === undefined || (seen.length === 0 && /^[\d.-]+$/u.test(text))) return text;
  const log = {
    error: (code: 'other-unit', cell: PrintedCell, words: UnitWords) => {
      session.log.error(code, cell, () => words);
    },
    warn: (_: 'converted-unit', cell: PrintedCell, words: UnitWords) => {
      warnOnce(session, indicator, cell, () => words);
    },
  };
  const cell = { ...cellAt(session, line, 'target'), text };
  return fitTarget(log, cell, indicator, withPlaces(session, line, seen)).text;
}

/** Whether nothing says another unit of a row's figures than their indicator's. */
export function isOfOwnUnit(
  session: ObservationSession,
  line: ObservationLine,
  indicator: Indicator,
): boolean {
  return unitsOfLine(session, line, indicator, 'value').length === 0;
}

/** Those of the row, else of the table; empty where they are simply the indicator's own unit. */
function unitsOfLine(
  session: ObservationSession,
  line: ObservationLine,
  indicator: Indicator,
  column: 'value' | 'target',
): readonly SeenUnit[] {
  const [unit, name] = [textAt(session, line, 'unit'), textAt(session, line, 'indicator')];
  const last = session.lastUnits[column];
  if (last?.indicator === indicator && last.unit === unit && last.name === name) return last.seen;
  const key = `${column}\n${indicator.id}\n${unit}\n${name}`;
  const seen = session.units.get(key) ?? seeUnits(session, line, indicator, column);
  session.units.set(key, seen);
  session.lastUnits[column] = { indicator, unit, name, seen };
  return seen;
}

function seeUnits(
  session: ObservationSession,
  line: ObservationLine,
  indicator: Indicator,
  column: 'value' | 'target',
): readonly SeenUnit[] {
  const [unit, name] = [cellAt(session, line, 'unit'), cellAt(session, line, 'indicator')];
  const units = unitsOfCell(unit.text);
  const own = ownUnit(indicator.unit);
  const ofRow: SeenUnit = { at: 'row', units: isOwn() ? [own] : units, cell: unit };
  const ofName: SeenUnit = { at: 'name', units: unitsOfName(name.text), cell: name };
  const ofLine = [
    ...(unit.text === '' || (units.length === 0 && isOffice(unit.text)) ? [] : [ofRow]),
    ...(ofName.units.length === 0 ? [] : [ofName]),
  ];
  const seen = ofLine.length > 0 ? ofLine : unitsOfTable(session, indicator, name.text, column);
  const isPlain = seen.every((one) =>
    one.units.some((found) => matchUnit(found, indicator).kind === 'same'),
  );
  return isPlain ? [] : seen;

  function isOwn(): boolean {
    return ownUnit(unit.text).word === own.word;
  }
}

/** A line over the heads is not meant for a name that says that it is a rate; a head is. */
function unitsOfTable(
  { tableUnits }: ObservationSession,
  indicator: Indicator,
  name: string,
  column: 'value' | 'target',
): readonly SeenUnit[] {
  const seen = tableUnits[column];
  const isKeptOff = seen?.at === 'line' && isNamedRate(indicator, name);
  return seen === null || isKeptOff ? [] : [seen];
}

/** 单位 may also head the offices that answer. */
function isOffice(text: string): boolean {
  return /(?:局|委|办|部|厅|院|会|中心|公司|政府|园区|开发区|区|县|市)$/u.test(text);
}

/** The same units stand in other rows too. */
function withPlaces(
  session: ObservationSession,
  line: ObservationLine,
  seen: readonly SeenUnit[],
): SeenUnit[] {
  const columns = { row: 'unit', name: 'indicator' } as const;
  return seen.map((one) =>
    one.at === 'row' || one.at === 'name'
      ? { ...one, cell: cellAt(session, line, columns[one.at]) }
      : one,
  );
}

/** A million rows in 亿元 are one warning for each indicator, at the first. */
function warnOnce(
  { converted, log }: ObservationSession,
  indicator: Indicator,
  cell: PrintedCell,
  words: () => UnitWords,
): void {
  if (converted.has(indicator.id)) return;
  converted.add(indicator.id);
  log.warn('converted-unit', cell, () => {
    const { cure, ...rest } = words();
    return { ...rest, cure: soAreOthers(cure, sayName(indicator)) };
  });
}

const soAreOthers = (cure: Said, name: Said): Said => ({
  zh: `${cure.zh}“${name.zh}”其余各行也是这样换算的。`,
  en: `${cure.en} The other rows of “${name.en}” were converted in the same way.`,
});

function cellAt(
  session: ObservationSession,
  line: ObservationLine,
  column: ObservationColumn,
): PrintedCell {
  const index = session.columns.get(column) ?? -1;
  return { text: textAt(session, line, column), row: line.row, column: index + 1 };
}
