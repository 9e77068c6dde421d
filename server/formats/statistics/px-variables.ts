import type { CubeCategory, CubeDimension } from './cube.ts';
import type { PxLookup } from './px-lookup.ts';

/** The variables, those of the stub before those of the heading: the last one runs fastest. */
export function readVariables(px: PxLookup): readonly CubeDimension[] {
  return [...px.texts('STUB'), ...px.texts('HEADING')].map((name) => readVariable(px, name));
}

function readVariable(px: PxLookup, name: string): CubeDimension {
  const values = px.texts('VALUES', name);
  const codes = px.texts('CODES', name);
  const times = readTimes(px, name);
  const isTime = times !== null && times.length === values.length;
  return {
    id: name,
    label: name,
    role: isTime ? 'time' : roleOf(px, name),
    categories: values.map((value, index) => ({
      ...readValue(px, name, value),
      code: (isTime ? times[index] : codes[index]) ?? value,
    })),
  };
}

function roleOf(px: PxLookup, name: string): CubeDimension['role'] {
  if (px.text('CONTVARIABLE') === name) return 'metric';
  const type = px.text('VARIABLE-TYPE', name) ?? '';
  if (px.has('MAP', name) || /^(?:g|geo|region)/iu.test(type)) return 'geo';
  if (px.has('TIMEVAL', name) || /^t/iu.test(type)) return 'time';
  return /^c/iu.test(type) ? 'metric' : null;
}

function readValue(px: PxLookup, name: string, value: string): Omit<CubeCategory, 'code'> {
  const decimals = Number(px.text('PRECISION', name, value) ?? Number.NaN);
  const base = px.text('BASEPERIOD', value) ?? '';
  const notes = ['VALUENOTE', 'VALUENOTEX'].flatMap((note) => px.text(note, name, value) ?? []);
  return {
    label: value,
    unit: /=\s*100/u.test(base) ? base : px.text('UNITS', value),
    decimals: Number.isInteger(decimals) ? decimals : null,
    parent: null,
    note: notes.map(withLines).join('；') || null,
  };
}

/** # begins a new line in notes. */
export function withLines(note: string): string {
  return note.replaceAll('#', '\n').trim();
}

/** TLIST(Q1),"20191","20192" or TLIST(A1,"2016"-"2020") → 2019Q1, … ; null: none is told. */
function readTimes(px: PxLookup, name: string): readonly string[] | null {
  const whole = px.texts('TIMEVAL', name);
  const [, scale] = /^TLIST\(\s*([A-Z])\d*/iu.exec(whole[0] ?? '') ?? [];
  if (scale === undefined) return null;
  const letter = scale.toUpperCase();
  const listed = whole.slice(1).filter((text) => /^\d{4,6}$/u.test(text));
  const range = /(\d{4,6})\s*-\s*(\d{4,6})\)?$/u.exec(whole.join(' '));
  const codes = listed.length > 0 ? listed : range === null ? [] : fill(letter, range);
  return codes.map((code) => timeOf(letter, code));
}

function timeOf(letter: string, code: string): string {
  const rest = code.slice(4);
  return letter === 'A' ? code : `${code.slice(0, 4)}${letter}${rest}`;
}

const PARTS_OF_YEAR: Readonly<Record<string, number>> = { A: 1, H: 2, Q: 4, M: 12, W: 53 };

function fill(letter: string, [, first = '', last = '']: readonly string[]): string[] {
  const parts = PARTS_OF_YEAR[letter] ?? 1;
  const width = first.length - 4;
  const placeOf = (code: string) =>
    Number(code.slice(0, 4)) * parts + (parts === 1 ? 0 : Number(code.slice(4)) - 1);
  const count = Math.min(placeOf(last) - placeOf(first) + 1, 10_000);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const place = placeOf(first) + index;
    const part = parts === 1 ? '' : String((place % parts) + 1).padStart(width, '0');
    return `${Math.floor(place / parts)}${part}`;
  });
}
