import type { Db } from '#server/store/database.ts';
import { LOAD_TABLES, type LoadTableName } from '#server/store/load-rows.ts';
import type { LoadDigest } from './digest-load.ts';
import { fault, type AuditFault, type ChangedFigure } from './fault.ts';
import { findChangedFigure } from './find-changed-figure.ts';
import { nameFigure } from './name-figure.ts';

const TABLE_NAMES: Record<LoadTableName, string> = {
  load: '装载记录（时间、装载人、说明）',
  load_release: '装载涉及的通报',
  dictionary_version: '词典',
  release_version: '通报信息',
  release_indicator: '通报所含指标',
  sheet: '印发的表',
  target: '目标',
  observation: '指标数值',
};

/** Says what of a load differs from its digest: the figure where its printed table tells, else the table. */
export async function explainChange(
  db: Db,
  loadId: number,
  claimed: LoadDigest | null,
  now: LoadDigest | null,
): Promise<AuditFault> {
  if (!claimed) {
    const words = `日志里第 ${loadId} 次装载没有校验值，无从核对。请用现在的程序重新装载。`;
    return fault('load-changed', words, { loadId });
  }
  const changed = LOAD_TABLES.filter(
    (table) => claimed.tables[table]?.sha256 !== now?.tables[table]?.sha256,
  );
  const figure =
    changed.includes('observation') && !changed.includes('sheet')
      ? await findChangedFigure(db, loadId)
      : null;
  if (figure) {
    const words = `第 ${loadId} 次装载的数被改过：${await nameFigure(db, figure)}，${compare(figure)}。请按印发的表改回，或恢复备份。`;
    return fault('figure-changed', words, { loadId, figure });
  }
  const tables = changed.map((table) => describe(table, claimed, now)).join('、');
  const words = `第 ${loadId} 次装载带来的${tables || '内容'}与装载时的校验值不符：装载之后被改过。请与备份中的同一次装载对照。`;
  return fault('load-changed', words, { loadId });
}

function compare({ stored, printed }: ChangedFigure): string {
  if (printed === null) return `印发的表里没有这个数，数据库里却有 ${stored ?? '空'}`;
  return stored === null
    ? `印发的表印的是 ${printed}，数据库里却没有了`
    : `印发的表印的是 ${printed}，数据库里却是 ${stored}`;
}

/** @example '“目标”（原有 103 行，现有 102 行）' */
function describe(table: LoadTableName, claimed: LoadDigest, now: LoadDigest | null): string {
  const [was, is] = [claimed.tables[table]?.rows ?? 0, now?.tables[table]?.rows ?? 0];
  return `“${TABLE_NAMES[table]}”${was === is ? '' : `（原有 ${was} 行，现有 ${is} 行）`}`;
}
