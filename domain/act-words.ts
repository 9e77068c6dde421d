import { ACT_NAMES, isActKind } from './acts.ts';
import { isLedgerKind } from './ledger/is-ledger.ts';
import { LEDGER_SHAPES } from './ledger/shapes.ts';
import type { Door } from './roles.ts';
import { quoted, speak, type Said, type Spoken } from './said.ts';

const DOOR_NAMES: Record<Door | 'system', Said> = {
  session: { zh: '网页', en: 'web' },
  key: { zh: '密钥', en: 'key' },
  console: { zh: '命令行', en: 'command line' },
  system: { zh: '系统', en: 'system' },
};

/**
 * An act in the words of pages: what was done (导入数据), to what (第 3 次导入), by which door (网页), and
 * the reason or note as it was given; empty where none was.
 */
export type ActWords = Spoken<Record<'kind' | 'subject' | 'door', Said>> & { note: string };

/** @example describeAct({ kind: 'undo', subject: 'load/3', door: 'session', detail: { reason: '装错了' } })
 *   // { kind: '撤销导入', kindEn: 'undid loads', subject: '第 3 次导入', …, door: '网页', …, note: '装错了' } */
export function describeAct(act: {
  kind: string;
  subject: string;
  door: Door | 'system';
  detail: Readonly<Record<string, unknown>>;
}): ActWords {
  return {
    ...speak({
      kind: isActKind(act.kind) ? ACT_NAMES[act.kind] : quoted(act.kind),
      subject: nameSubject(act.subject),
      door: DOOR_NAMES[act.door],
    }),
    note: [act.detail['reason'], act.detail['note']].find(isWritten) ?? '',
  };
}

function isWritten(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** @example nameLedger(['7', 'tasks', '消火栓']) // { zh: '台账改动 7（任务清单：消火栓）', … } */
function nameLedger([no = '', kind = '', ...rest]: readonly string[]): Said {
  const name = isLedgerKind(kind) ? LEDGER_SHAPES[kind].name : quoted(kind);
  const subject = rest.join('/');
  const [zh, en] = subject === '' ? ['', ''] : [`：${subject}`, `: ${subject}`];
  return {
    zh: `台账改动 ${no}（${name.zh}${zh}）`,
    en: `change ${no} of the ledger (${name.en}${en})`,
  };
}

/** @example nameSubject('release/2019-06') // { zh: '通报 2019-06', en: 'release 2019-06' } */
function nameSubject(subject: string): Said {
  const [kind = '', ...rest] = subject.split('/');
  const id = rest.join('/');
  const name = rest.slice(1).join('/');
  switch (kind) {
    case 'release':
      return { zh: `通报 ${id}`, en: `release ${id}` };
    case 'load':
      return { zh: `第 ${id} 次导入`, en: `load ${id}` };
    case 'account':
      return id === '?'
        ? { zh: '没有的账号', en: 'no account' }
        : { zh: `账号 ${id}`, en: `account ${id}` };
    case 'key':
      return { zh: `密钥 ${id}`, en: `key ${id}` };
    case 'alias':
      return { zh: `别名“${name}”`, en: `name “${name}”` };
    case 'left-out-name':
      return { zh: `不读的名称“${name}”`, en: `left-out name “${name}”` };
    case 'dictionary':
      return { zh: `字典改动 ${id}`, en: `change ${id} of the dictionary` };
    case 'ledger':
      return nameLedger(rest);
    case 'office':
      return { zh: '本单位', en: 'the office' };
    case 'settings':
      return { zh: '设置', en: 'settings' };
    case 'audit':
      return { zh: '审计日志', en: 'audit log' };
    default:
      return quoted(subject);
  }
}
