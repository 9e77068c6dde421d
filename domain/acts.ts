/** What the log of acts knows, with the name that pages show. A new kind is one line. */
export const ACT_NAMES = {
  'audit-begun': '审计开始',
  'audit-exported': '导出审计日志',
  load: '装载数据',
  undo: '撤销装载',
  'edition-opened': '开始编制',
  'draft-loaded': '装入草稿',
  'draft-undone': '撤销草稿装入',
  'edition-submitted': '提交审核',
  'edition-returned': '退回',
  'edition-approved': '审核通过',
  'ranking-approved': '排名审核通过',
  'edition-scheduled': '定时发布',
  'edition-published': '发布',
  'edition-discarded': '放弃编制',
  'edition-withdrawn': '撤回',
  'edition-failed': '定时发布未成',
  'alias-added': '添加别名',
  'alias-removed': '删去别名',
  'left-out-name-added': '记住不读的名称',
  'left-out-name-removed': '删去不读的名称',
  'release-info-changed': '修改通报信息',
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-out': '退出登录',
  'account-added': '添加账号',
  'account-changed': '修改账号',
  'invitation-made': '生成邀请链接',
  'invitation-used': '使用邀请链接',
  'password-changed': '修改密码',
  'key-made': '生成密钥',
  'key-revoked': '吊销密钥',
  'settings-changed': '修改设置',
} as const satisfies Record<string, string>;
export type ActKind = keyof typeof ACT_NAMES;

/** @example isActKind('load') // true */
export function isActKind(text: string): text is ActKind {
  return Object.hasOwn(ACT_NAMES, text);
}
