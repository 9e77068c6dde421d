import { MEASURE_NAMES } from '#domain/dictionary-names.ts';
import { INDICATOR_FACTS } from '#domain/headline/indicator-facts.ts';
import { writeStatement } from '#domain/headline/statement.ts';
import { IndicatorList } from '#server/schemas/dictionary.ts';
import { Ranking } from '#server/schemas/rankings.ts';
import { ReleaseList } from '#server/schemas/releases.ts';
import { fact, writeReleaseFacts } from './head.ts';
import { escape, writeClause } from './html.ts';
import type { See } from './sight.ts';

interface Answers {
  releases: string;
  indicators: string;
  ranking: string;
}

/** The statement of an indicator, by the answers that its page is sent with. */
export const seeIndicator =
  (answers: Answers, asked: { release: string | null }): See =>
  (telling) => {
    const { language, read, dutyWord } = telling;
    const ranking = read(Ranking, answers.ranking);
    const release = read(ReleaseList, answers.releases).find(({ id }) => id === ranking.release);
    const indicator = read(IndicatorList, answers.indicators).find(
      ({ id }) => id === ranking.indicator.id,
    );
    if (!release || !indicator || release.access !== 'public' || indicator.access !== 'public')
      return '';
    const words = INDICATOR_FACTS[language];
    const { measure, unit, department } = indicator;
    const facts = [
      writeReleaseFacts(release, language),
      fact(escape(words.unit(MEASURE_NAMES[measure][language], unit))),
      department
        ? fact(`${escape(words.department(dutyWord))} ${linkTo(department, asked.release)}`)
        : '',
    ];
    return (
      `<header class="indicator-head"><div class="line"><p class="facts">${facts.join(' ').trim()}</p></div>` +
      `<h1>${writeClause(writeStatement(ranking, telling))}</h1></header>`
    );
  };

function linkTo({ id, shortName }: { id: string; shortName: string }, release: string | null) {
  const query = release === null ? '' : `?${new URLSearchParams({ release })}`;
  const href = escape(`/departments/${encodeURIComponent(id)}${query}`);
  return `<a href="${href}">${escape(shortName)}</a>`;
}
