import type { Said } from '#domain/said.ts';
import { counted, listed } from '#domain/said-names.ts';
import type { Db } from '#server/store/database.ts';
import { LOAD_TABLES, type LoadTableName } from '#server/store/load-rows.ts';
import type { LoadDigest } from './digest-load.ts';
import { fault, type AuditFault, type ChangedFigure } from './fault.ts';
import { findChangedFigure } from './find-changed-figure.ts';
import { nameFigure } from './name-figure.ts';

const TABLE_NAMES: Record<LoadTableName, Said> = {
  load: { zh: '导入记录（时间、导入人、说明）', en: 'the load (when, by whom, note)' },
  load_release: { zh: '导入涉及的通报', en: 'the releases of the load' },
  dictionary_version: { zh: '字典', en: 'dictionary' },
  release_version: { zh: '通报信息', en: 'what is said of the release' },
  release_indicator: { zh: '通报所含指标', en: 'indicators of the release' },
  sheet: { zh: '印发的表', en: 'printed tables' },
  target: { zh: '目标', en: 'targets' },
  observation: { zh: '指标数值', en: 'figures' },
};

/** Says what of a load differs from its digest: the figure where its printed table tells, else the table. */
export async function explainChange(
  db: Db,
  loadId: number,
  claimed: LoadDigest | null,
  now: LoadDigest | null,
): Promise<AuditFault> {
  if (!claimed) {
    return fault('load-changed', withoutDigest(loadId), { loadId });
  }
  const changed = LOAD_TABLES.filter(
    (table) => claimed.tables[table]?.sha256 !== now?.tables[table]?.sha256,
  );
  const figure =
    changed.includes('observation') && !changed.includes('sheet')
      ? await findChangedFigure(db, loadId)
      : null;
  if (figure) {
    const words = figureChanged(loadId, await nameFigure(db, figure), compare(figure));
    return fault('figure-changed', words, { loadId, figure });
  }
  const tables = listed(changed.map((table) => describe(table, claimed, now)));
  return fault('load-changed', tablesChanged(loadId, tables), { loadId });
}

const withoutDigest = (load: number): Said => ({
  zh: `日志里第 ${load} 次导入没有校验值，无从核对。请用现在的程序重新导入。`,
  en: `The log has no digest of load ${load}, so that it cannot be checked. Load it again with the program as it is now.`,
});

const figureChanged = (load: number, figure: Said, difference: Said): Said => ({
  zh: `第 ${load} 次导入的数被改过：${figure.zh}，${difference.zh}。请按印发的表改回，或恢复备份。`,
  en: `A figure of load ${load} was changed: ${figure.en}. ${difference.en}. Change it back to what the table prints, or restore a backup.`,
});

const tablesChanged = (load: number, tables: Said): Said => ({
  zh: `第 ${load} 次导入带来的${tables.zh || '内容'}与导入时的校验值不符：导入之后被改过。请与备份中的同一次导入对照。`,
  en: `What load ${load} brought (${tables.en || 'its content'}) is not what its digest vouches for: it was changed afterwards. Compare it with the same load in a backup.`,
});

function compare({ stored, printed }: ChangedFigure): Said {
  const [was, is] = [printed, stored].map((text) => text?.replace(/^空/u, 'blank') ?? null);
  if (printed === null) {
    return {
      zh: `印发的表里没有这个数，数据库里却有 ${stored ?? '空'}`,
      en: `The printed table does not have it, but the database has ${is ?? 'blank'}`,
    };
  }
  return stored === null
    ? {
        zh: `印发的表印的是 ${printed}，数据库里却没有了`,
        en: `The table prints ${was}, but the database no longer has it`,
      }
    : {
        zh: `印发的表印的是 ${printed}，数据库里却是 ${stored}`,
        en: `The table prints ${was}, but the database has ${is}`,
      };
}

/** @example describe('target', before, now).zh // '“目标”（原有 103 行，现有 102 行）' */
function describe(table: LoadTableName, claimed: LoadDigest, now: LoadDigest | null): Said {
  const [was, is] = [claimed.tables[table]?.rows ?? 0, now?.tables[table]?.rows ?? 0];
  const { zh, en } = TABLE_NAMES[table];
  if (was === is) return { zh: `“${zh}”`, en };
  return {
    zh: `“${zh}”（原有 ${was} 行，现有 ${is} 行）`,
    en: `${en}: ${counted(was, 'row')} then, ${is} now`,
  };
}
