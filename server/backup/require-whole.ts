import { Refusal } from '#domain/refusal.ts';
import { openReading } from '#server/store/connection.ts';

/** SQLite finds nothing broken in a file, whatever its tables. */
export function requireWhole(file: string): void {
  const sqlite = openReading(file);
  try {
    const said = sqlite.pragma('integrity_check(1)', { simple: true });
    if (said === 'ok') return;
    throw new Refusal(
      `数据库文件损坏，没有升级（SQLite 自检：${String(said)}）。请从备份恢复：npm run restore -- 备份文件。`,
    );
  } finally {
    sqlite.close();
  }
}
