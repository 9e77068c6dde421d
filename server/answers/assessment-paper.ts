import { asksOf, judgedPartOf } from '#domain/assessments/asks.ts';
import { findLevers } from '#domain/assessments/levers.ts';
import type { Result } from '#domain/assessments/assess.ts';
import { toNumber } from '#domain/decimal.ts';
import { listNames } from '#domain/assessments/names.ts';
import { speak } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import type { AskReply, Paper } from '#server/schemas/assessment-paper.ts';
import type { WorkedOut } from '#server/store/results-digest.ts';
import type { DataView } from '#server/view/data-view.ts';
import {
  itemsInOrder,
  numberOf,
  scoresById,
  toPaperItem,
  toReading,
  toStep,
} from './assessment-items.ts';
import { faultsOf, toRow } from './assessment.ts';
import { toSummary } from './assessments.ts';

/** Everything of one that is assessed: each item with its facts, sums and points. @throws unknown-assessed */
export function toPaper(view: DataView, one: WorkedOut, name: string): Paper {
  const result = requireAssessed(one, name);
  const { scheme, leagues } = one;
  const { checked, self, facts, graded } = result;
  const place = leagues
    .flatMap(({ standings }) => standings)
    .find(({ assessed }) => assessed === name)?.place;
  const [own, told] = [scoresById(checked.roots), self && scoresById(self.roots)];
  const asked = checkedFacts(result);
  const levers = findLevers(scheme, asked);
  return {
    ...toSummary(view, one),
    row: toRow(view, one, { result, place: place ?? null, above: undefined }),
    items: itemsInOrder(scheme).map((at) =>
      toPaperItem(at, { checked: own.get(at.item.id), self: told?.get(at.item.id), facts }),
    ),
    totalSteps: checked.steps.map(toStep),
    faults: faultsOf(result),
    levers: (levers?.levers ?? []).map(({ item, part, said, gain, reachesGrade }) => ({
      item: item.id,
      name: item.name,
      part: part === '' ? null : part,
      ...speak({ message: said }),
      gain: toNumber(gain),
      reachesGrade,
    })),
    consequence:
      scheme.consequences.find(({ condition }) => condition === graded?.grade?.name)?.words ?? null,
    readings: scheme.readings.map(toReading),
    asks: toAsks(one),
  };
}

const checkedFacts = ({ facts }: Result) => facts.filter(({ side }) => side === 'checked');

/** @throws unknown-assessed, naming those there are */
export function requireAssessed({ results }: WorkedOut, name: string): Result {
  const found = results.find(({ assessed }) => assessed === name);
  if (found) return found;
  const there = listNames(results.map(({ assessed }) => assessed));
  throw new Problem('unknown-assessed', {
    zh: `“${name}”不在考核对象里。现有：${there.zh}。`,
    en: `“${name}” is not assessed. There are: ${there.en}.`,
  });
}

/** What is to be told of each item: what a form asks. */
function toAsks({ scheme }: WorkedOut): AskReply[] {
  return asksOf(scheme).map((ask) => {
    const judged = judgedPartOf(scheme, ask);
    return {
      item: ask.item,
      part: ask.part === '' ? null : ask.part,
      kind: ask.kind,
      needsTarget: ask.needsTarget,
      threshold: numberOf(ask.threshold),
      choices: [...ask.choices],
      least: numberOf(ask.least),
      most: numberOf(ask.most),
      judgedPart: judged?.part ?? null,
      judgedVerdicts: judged?.verdicts ?? [],
    };
  });
}
