import { isLedger, isReference } from '#domain/ledger/is-ledger.ts';
import { fileError, type TableProblem } from '#server/formats/problem.ts';
import type { ReadFiles } from './read-files.ts';

/** What a database holds, or ever held. */
export interface KindsHeld {
  real: boolean;
  synthetic: boolean;
}

/**
 * Made-up figures and real ones never share a database: whoever asks it would have to look at every
 * figure's release. What documents lay down is real, whatever it lies beside; a
 * calendar or scale is neither.
 */
export function findMixing(
  { releases, sheets }: Pick<ReadFiles, 'releases' | 'sheets'>,
  held: KindsHeld,
): TableProblem[] {
  const made = releases.filter(({ synthetic }) => synthetic);
  const real = releases.filter(({ synthetic }) => !synthetic);
  const isSynthetic = held.synthetic || made.length > 0;
  const documents = sheets.filter(({ table }) => isLedger(table) && !isReference(table.kind));
  return [
    ...(held.real || real.length > 0 ? made.map(({ id }) => syntheticAmongReal(id)) : []),
    ...(held.synthetic ? real.map(({ id }) => realAmongSynthetic(id)) : []),
    ...(isSynthetic ? documents.map(({ table }) => realAmongSynthetic(table.file)) : []),
  ];
}

function syntheticAmongReal(id: string): TableProblem {
  return fileError(id, 'mixed-synthetic', {
    found: {
      zh: `模拟数据（synthetic：true）：${id}`,
      en: `made-up data (synthetic: true): “${id}”`,
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
      zh: '真实数据不与模拟数据放在一起。请装入另一个数据库；确是模拟数据的，在 release.json 里写明 "synthetic": true。',
      en: 'Real data are not kept with made-up data. Load them into another database; if they are made up, write "synthetic": true in release.json.',
    },
  });
}
