import { chineseNumeral } from '#domain/bulletin/numerals.ts';
import { sentenceText, type Run, type Sentence } from '#domain/bulletin/text.ts';
import type { Truth } from '#domain/draft/expected.ts';

/** A bulletin with one error in it. */
export interface Mutation {
  /** What was done. @example 'digit: 7.5 → 7.6' */
  name: string;
  text: string;
  /** Where in the text it must be noticed. */
  from: number;
  to: number;
}

interface Edit {
  kind: string;
  sentence: string;
}

interface Line {
  runs: Sentence;
  role: 'title' | 'opening' | 'heading' | 'item';
  section: number;
  regionId: string | null;
}

/** Every error of each kind that a bulletin can have, one at a time. */
export function mutationsOf(truth: Truth): Mutation[] {
  const lines = linesOf(truth);
  const texts = lines.map(({ runs }) => sentenceText(runs));
  return lines.flatMap((line, index) => {
    if (line.role === 'title') return [];
    const at = texts.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
    const old = texts[index] ?? '';
    const whole = (sentence: string) =>
      texts.toSpliced(index, 1, ...(sentence === '' ? [] : [sentence])).join('\n');
    const before = texts[index - 1]?.length ?? 0;
    const edits = editsOf(line, truth).filter(({ sentence }) => sentence !== old);
    return edits.map(({ kind, sentence }) => ({
      name: `${kind}: ${old} → ${sentence}`,
      text: whole(sentence),
      from: Math.max(0, at - before - 1),
      to: at + Math.max(old.length, sentence.length) + 1,
    }));
  });
}

function linesOf({ sections }: Truth): Line[] {
  return sections.flatMap(({ title, opening, blocks }, section) => {
    const line = (role: Line['role'], runs: Sentence): Line => {
      const regionId = runs.find(({ figure }) => figure)?.figure?.regionId ?? null;
      return { role, runs, section, regionId };
    };
    return [
      line('title', [{ text: title }]),
      line('opening', opening),
      ...blocks.flatMap(({ heading, items }) => [
        line('heading', heading),
        ...items.map((item) => line('item', item)),
      ]),
    ];
  });
}

function editsOf(line: Line, truth: Truth): Edit[] {
  const text = sentenceText(line.runs);
  const edits = line.runs.flatMap((run, index) =>
    runEdits(run).map(([kind, changed]) => {
      const runs = line.runs.with(index, { ...run, text: changed });
      return { kind, sentence: sentenceText(runs) };
    }),
  );
  return [
    ...edits,
    ...wordEdits(text, line),
    ...nameEdits(text, line, truth),
    { kind: 'sentence missing', sentence: '' },
  ];
}

function runEdits({ text, figure }: Run): [kind: string, text: string][] {
  if (!figure) return [];
  if (figure.kind === 'verdict') return [['verdict', '已完成目标']];
  if (figure.kind === 'rank') {
    return [1, 2, 5].map((rank) => ['rank', chineseNumeral(rank)]);
  }
  return [...text].flatMap((char, index) => {
    if (!/\d/.test(char)) return [];
    const other = String((Number(char) + 3) % 10);
    const changed = text.slice(0, index) + other + text.slice(index + 1);
    return [['digit', changed]];
  });
}

const WORDS: readonly (readonly [kind: string, from: string, to: string])[] = [
  ['sign', '同比增长', '同比下降'],
  ['sign', '同比下降', '同比增长'],
  ['sign', '同比持平', '同比增长1.0%'],
  ['unit', '个百分点', '个'],
  ['unit', '个百分点', '%'],
  ['unit', '个百分点', ''],
  ['unit', '%', '家'],
  ['unit', '家', '%'],
  ['unit', '家', '个百分点'],
  ['group', '各县（市、区）第', '各县（市、区）、园区第'],
  ['group', '各县（市、区）、园区第', '各县（市、区）第'],
  ['statement', '均有', '乐平市有'],
  ['statement', '均达到', '均未达到'],
];

function wordEdits(text: string, { role, runs }: Line): Edit[] {
  const edits = WORDS.filter(([, from]) => text.includes(from)).map(([kind, from, to]) => ({
    kind,
    sentence: text.replace(from, to),
  }));
  const [first] = runs;
  const months = /\d+-(\d+)月/.exec(role === 'item' ? (first?.text ?? '') : '');
  if (!months) return edits;
  const later = Number(months[1]) === 12 ? 11 : 12;
  return [
    ...edits,
    { kind: 'period', sentence: text.replace(months[0], months[0].replace(/\d+月/, `${later}月`)) },
    { kind: 'period missing', sentence: text.replace(months[0], '') },
  ];
}

function nameEdits(text: string, line: Line, { dictionary }: Truth): Edit[] {
  if (line.role === 'heading') {
    const names = [
      ...dictionary.regions.filter(({ kind }) => kind !== 'city').map(({ proseName }) => proseName),
      ...dictionary.departments.map(({ shortName }) => shortName),
    ];
    const own = names.find((name) => text.includes(`）${name}`));
    const others =
      line.section === 0
        ? names.slice(0, -dictionary.departments.length)
        : names.slice(-dictionary.departments.length);
    if (own === undefined) return [];
    return others.map((name) => ({ kind: 'name', sentence: text.replace(own, name) }));
  }
  if (line.role !== 'item') return [];
  const id = line.runs.find(({ figure }) => figure)?.figure?.indicatorId;
  const own = dictionary.indicators.find((one) => one.id === id)?.proseName ?? '';
  return dictionary.indicators.map(({ proseName }) => ({
    kind: 'indicator',
    sentence: text.replace(own, proseName),
  }));
}
