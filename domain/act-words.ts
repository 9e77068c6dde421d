import { ACT_NAMES, isActKind } from './acts.ts';
import type { Door } from './roles.ts';

const DOOR_NAMES: Record<Door | 'system', string> = {
  session: '网页',
  key: '密钥',
  console: '命令行',
  system: '系统',
};

/** An act in the words of pages. */
export interface ActWords {
  /** What was done: 装载数据. */
  kind: string;
  /** To what: 第 3 次装载. */
  subject: string;
  /** By which door: 网页. */
  door: string;
  /** The reason or note that was given; empty where none was. */
  note: string;
}

/** @example describeAct({ kind: 'undo', subject: 'load/3', door: 'session', detail: { reason: '装错了' } })
 *   // { kind: '撤销装载', subject: '第 3 次装载', door: '网页', note: '装错了' } */
export function describeAct(act: {
  kind: string;
  subject: string;
  door: Door | 'system';
  detail: Readonly<Record<string, unknown>>;
}): ActWords {
  return {
    kind: isActKind(act.kind) ? ACT_NAMES[act.kind] : act.kind,
    subject: nameSubject(act.subject),
    door: DOOR_NAMES[act.door],
    note: [act.detail['reason'], act.detail['note']].find(isWritten) ?? '',
  };
}

function isWritten(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** @example nameSubject('release/2019-06') // '通报 2019-06' */
function nameSubject(subject: string): string {
  const [kind = '', ...rest] = subject.split('/');
  const id = rest.join('/');
  switch (kind) {
    case 'release':
      return `通报 ${id}`;
    case 'load':
      return `第 ${id} 次装载`;
    case 'account':
      return id === '?' ? '没有的账号' : `账号 ${id}`;
    case 'key':
      return `密钥 ${id}`;
    case 'alias':
      return `别名“${rest.slice(1).join('/')}”`;
    case 'left-out-name':
      return `不读的名称“${rest.slice(1).join('/')}”`;
    case 'settings':
      return '设置';
    case 'audit':
      return '审计日志';
    default:
      return subject;
  }
}
