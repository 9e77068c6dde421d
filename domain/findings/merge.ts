import type { Finding, FindingCode, FindingPlace, Mistake } from './types.ts';

/** What is said of a table as a whole: the same slip in another region's table is the same one. */
const OF_TABLES: readonly FindingCode[] = [
  'footnote-group',
  'footnote-period',
  'footnote-number',
  'heading-count',
  'heading-department',
  'label-mismatch',
];

/**
 * One mistake that was printed in several places is one finding, where the first of them stands; its
 * places are all of them.
 */
export function mergeFindings(findings: readonly Finding[]): Mistake[] {
  const mistakes = Map.groupBy(findings, mistakeOf);
  return [...mistakes.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const places = [first, ...others].map(placeOf);
    const said = {
      message: commonWords(
        places.map(({ message }) => message),
        CLAUSES.zh,
      ),
      messageEn: commonWords(
        places.map(({ messageEn }) => messageEn),
        CLAUSES.en,
      ),
    };
    return [{ ...first, ...said, places }];
  });
}

/** The same for the same mistake, wherever it stands. */
function mistakeOf(finding: Finding): string {
  const { code, severity, indicatorId, printed, computed, message } = finding;
  const regionId = OF_TABLES.includes(code) ? null : finding.regionId;
  // Two departments' headings may both say 5 where there are 4: only their words tell them apart.
  const words = indicatorId === null ? message : null;
  return JSON.stringify([code, severity, indicatorId, regionId, printed, computed, words]);
}

function placeOf(finding: Finding): FindingPlace {
  const { table, file, sheet, row, column, regionId, message, messageEn } = finding;
  return { table, file, sheet, row, column, regionId, message, messageEn };
}

/** What ends a clause and a sentence. */
const CLAUSES = { zh: { comma: '，', stop: '。' }, en: { comma: ', ', stop: '.' } } as const;

/**
 * The clauses that all begin with; the first message where they have none in common.
 * @example commonWords(['应为5个，本表排位第4。', '应为5个，本表排位第1。'], CLAUSES.zh) // '应为5个。'
 */
function commonWords(
  [first = '', ...others]: readonly string[],
  { comma, stop }: (typeof CLAUSES)['zh' | 'en'],
): string {
  if (others.every((one) => one === first)) return first;
  const clausesOf = (text: string) =>
    (text.endsWith(stop) ? text.slice(0, -stop.length) : text).split(comma);
  const rest = others.map(clausesOf);
  const clauses = clausesOf(first);
  const apart = clauses.findIndex((clause, index) => rest.some((one) => one[index] !== clause));
  const common = apart < 0 ? clauses : clauses.slice(0, apart);
  return common.length === 0 ? first : `${common.join(comma)}${stop}`;
}
