import { isLedger, isReference } from '#domain/ledger/is-ledger.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import { fileError, type TableProblem } from '#server/formats/problem.ts';
import type { ReadFiles } from './read-files.ts';

/** What a database holds, or ever held. */
export interface KindsHeld {
  real: boolean;
  synthetic: boolean;
}

/**
 * Made-up figures and real ones never share a database: whoever asks it would have to look at every
 * figure's release. What documents lay down is real unless it says that it is made up, and made-up
 * documents come with made-up releases, by which every page and answer is marked; a calendar or scale is
 * neither.
 */
export function findMixing(
  { releases, sheets }: Pick<ReadFiles, 'releases' | 'sheets'>,
  held: KindsHeld,
): TableProblem[] {
  const made = releases.filter(({ synthetic }) => synthetic);
  const real = releases.filter(({ synthetic }) => !synthetic);
  const [isReal, isSynthetic] = [held.real || real.length > 0, held.synthetic || made.length > 0];
  const documents = sheets.flatMap(({ table }) =>
    isLedger(table) && !isReference(table.kind) ? [table] : [],
  );
  return [
    ...(isReal ? made.map(({ id }) => syntheticAmongReal(id)) : []),
    ...(held.synthetic ? real.map(({ id }) => realAmongSynthetic(id)) : []),
    ...documents.flatMap((table) => mixedDocument(table, { isReal, isSynthetic })),
  ];
}

function mixedDocument(
  { file, synthetic }: LedgerTable,
  { isReal, isSynthetic }: { isReal: boolean; isSynthetic: boolean },
): TableProblem[] {
  if (!synthetic) return isSynthetic ? [realAmongSynthetic(file)] : [];
  if (isReal) return [syntheticAmongReal(file)];
  return isSynthetic ? [] : [syntheticAlone(file)];
}

function syntheticAmongReal(id: string): TableProblem {
  return fileError(id, 'mixed-synthetic', {
    found: {
      zh: `标明是模拟数据：${id}`,
      en: `marked as made-up data: “${id}”`,
    },
    expected: {
      zh: '真实的通报：这个数据库里是真实的数据',
      en: 'real releases: the data in this database are real',
    },
    cure: {
      zh: '模拟数据不与真实数据放在一起。请另用一个数据库：DATABASE_URL=var/demo.sqlite。',
      en: 'Made-up data are not kept with real data. Use another database: DATABASE_URL=var/demo.sqlite.',
    },
  });
}

function realAmongSynthetic(id: string): TableProblem {
  return fileError(id, 'mixed-synthetic', {
    found: { zh: `没有标明是模拟数据：${id}`, en: `not marked as made-up data: “${id}”` },
    expected: {
      zh: '模拟数据：这个数据库里只有模拟数据',
      en: 'made-up data: this database holds no other',
    },
    cure: {
      zh: '真实数据不与模拟数据放在一起。请导入另一个数据库；确是模拟数据的，在 release.json 里写明 "synthetic": true；目标、任务和考核的表，在标题里写上“（模拟数据）”。',
      en: 'Real data are not kept with made-up data. Load them into another database; if they are made up, write "synthetic": true in release.json, or “（模拟数据）” into the title of a table of targets, tasks or assessments.',
    },
  });
}

function syntheticAlone(file: string): TableProblem {
  return fileError(file, 'mixed-synthetic', {
    found: { zh: `标明是模拟数据：${file}`, en: `marked as made-up data: “${file}”` },
    expected: {
      zh: '先有模拟的通报，各页面由它标明',
      en: 'a made-up release first, by which all pages are marked',
    },
    cure: {
      zh: '请与模拟的通报（release.json 里有 "synthetic": true）一起导入，或导入有模拟数据的数据库。',
      en: 'Load it together with a made-up release ("synthetic": true in release.json), or into a database of made-up data.',
    },
  });
}
