import { ROLE_NAMES, type Role } from '#domain/roles.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

export const ROLE_WORDS = namesOf(ROLE_NAMES);

/** What each may do, for one who gives it. */
export const ROLE_DUTIES: Readonly<Record<Role, string>> = inLanguage({
  zh: {
    viewer: '看未发布的草稿',
    officer: '导入、填写、提交',
    reviewer: '审核、退回',
    publisher: '发布、定时发布、撤销',
    administrator: '管账号、设置、审计',
  },
  en: {
    viewer: 'sees drafts',
    officer: 'loads, types, submits',
    reviewer: 'approves, returns',
    publisher: 'publishes, schedules, undoes',
    administrator: 'accounts, settings, audit',
  },
});

const BETWEEN = inLanguage({ zh: '、', en: ', ' });

/** @example nameRoles(['officer', 'reviewer']) // '录入、审核' */
export function nameRoles(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_WORDS[role]).join(BETWEEN);
}
