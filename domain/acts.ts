import type { Said } from './said.ts';

/** What the log of acts knows, with the name that pages show. A new kind is one line. */
export const ACT_NAMES = {
  'audit-begun': { zh: '审计开始', en: 'audit begun' },
  'audit-exported': { zh: '导出审计日志', en: 'audit downloaded' },
  'office-begun': { zh: '启用本单位', en: 'began an office' },
  load: { zh: '导入数据', en: 'loaded data' },
  undo: { zh: '撤销导入', en: 'undid loads' },
  'edition-opened': { zh: '开始编制', en: 'began an edition' },
  'entry-laid-out': { zh: '选定录入的指标和地区', en: 'chose what is entered' },
  'collection-chosen': { zh: '选定向谁收数', en: 'chose from whom figures are gathered' },
  'draft-loaded': { zh: '导入草稿', en: 'loaded into the draft' },
  'draft-undone': { zh: '撤销草稿导入', en: 'undid a load of the draft' },
  'edition-submitted': { zh: '提交审核', en: 'submitted for review' },
  'edition-returned': { zh: '退回', en: 'returned' },
  'edition-approved': { zh: '审核通过', en: 'approved' },
  'ranking-approved': { zh: '排名审核通过', en: 'recorded approval of the ranking' },
  'edition-scheduled': { zh: '定时发布', en: 'scheduled publication' },
  'edition-published': { zh: '发布', en: 'published' },
  'edition-discarded': { zh: '放弃编制', en: 'discarded the edition' },
  'edition-withdrawn': { zh: '撤回', en: 'withdrew' },
  'edition-failed': { zh: '定时发布未成', en: 'scheduled publication failed' },
  'alias-added': { zh: '添加别名', en: 'added a name' },
  'alias-removed': { zh: '删去别名', en: 'removed a name' },
  'left-out-name-added': { zh: '记住不读的名称', en: 'left a name out for good' },
  'left-out-name-removed': { zh: '删去不读的名称', en: 'no longer leaves a name out' },
  'template-kept': { zh: '保存读表模板', en: 'kept a template' },
  'template-deleted': { zh: '删去读表模板', en: 'deleted a template' },
  'template-restored': { zh: '恢复读表模板', en: 'restored a template' },
  'dictionary-sent': { zh: '送审字典改动', en: 'sent a change of the dictionary to review' },
  'dictionary-approved': { zh: '通过字典改动', en: 'approved a change of the dictionary' },
  'dictionary-returned': { zh: '退回字典改动', en: 'returned a change of the dictionary' },
  'dictionary-withdrawn': { zh: '撤回字典改动', en: 'withdrew a change of the dictionary' },
  'ledger-sent': { zh: '送审台账改动', en: 'sent a change of the ledger to review' },
  'ledger-approved': { zh: '通过台账改动', en: 'approved a change of the ledger' },
  'ledger-returned': { zh: '退回台账改动', en: 'returned a change of the ledger' },
  'ledger-withdrawn': { zh: '撤回台账改动', en: 'withdrew a change of the ledger' },
  'release-info-changed': { zh: '修改通报信息', en: 'changed title or remarks' },
  'sign-in': { zh: '登录', en: 'signed in' },
  'sign-in-failed': { zh: '登录失败', en: 'failed to sign in' },
  'sign-out': { zh: '退出登录', en: 'signed out' },
  'account-added': { zh: '添加账号', en: 'added an account' },
  'account-changed': { zh: '修改账号', en: 'changed an account' },
  'invitation-made': { zh: '生成邀请链接', en: 'made a link to sign in' },
  'invitation-used': { zh: '使用邀请链接', en: 'used a link to sign in' },
  'password-changed': { zh: '修改密码', en: 'changed the password' },
  'key-made': { zh: '生成密钥', en: 'made a key' },
  'key-revoked': { zh: '吊销密钥', en: 'revoked a key' },
  'settings-changed': { zh: '修改设置', en: 'changed settings' },
} as const satisfies Record<string, Said>;
export type ActKind = keyof typeof ACT_NAMES;

/** @example isActKind('load') // true */
export function isActKind(text: string): text is ActKind {
  return Object.hasOwn(ACT_NAMES, text);
}
