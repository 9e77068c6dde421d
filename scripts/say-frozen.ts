import { nameFrozen } from '#server/audit/verify-frozen.ts';
import type { FrozenReport } from '#server/backup/copy-frozen.ts';
import { isPostgres } from '#server/store/engine/place.ts';
import { frozenFolder } from '#server/store/frozen-files.ts';
import { EXIT } from './command.ts';

function placeOf(database: string): string {
  return isPostgres(database) ? '数据库的表 frozen_content' : frozenFolder(database);
}

/** What of the frozen files lies beside a copy now; nothing where nothing was frozen. */
export function tellFrozen({ frozen, frozenBytes }: FrozenReport, file: string): string[] {
  if (frozen === 0) return [];
  const size = (frozenBytes / 1e6).toFixed(1);
  return [`固定的内容 ${frozen} 份，${size} MB，在 ${placeOf(file)}，逐份核验相符。`];
}

/** Whoever looks at nothing but how a command ended hears of those that are lost. */
export function sayFrozen({ frozenFaults }: FrozenReport, file: string): number {
  if (frozenFaults.length === 0) return EXIT.done;
  const named = nameFrozen(frozenFaults).zh;
  console.error(
    `固定的内容有 ${frozenFaults.length} 份不在 ${placeOf(file)} 里：${named}。其余都已做成。请从更早的备份拷来这些文件，或用同样的查询再固定一次。`,
  );
  return EXIT.badInput;
}
