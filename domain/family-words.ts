import type { FamilyKind, FamilyRole } from './families.ts';

/** The Chinese words that are taken for the kinds of families; the first is what pages call them. */
export const KIND_WORDS = {
  'in-out-net': ['净增', '净增入库', '净增新增退出'],
  'index-bases': ['指数', '价格指数'],
  'urban-rural': ['城乡', '城乡居民'],
} as const satisfies Record<FamilyKind, readonly string[]>;

/** Likewise of roles. */
export const ROLE_WORDS = {
  net: ['净增'],
  entered: ['新增'],
  left: ['退出'],
  month: ['环比'],
  year: ['同比'],
  'to-date': ['累计'],
  urban: ['城镇'],
  rural: ['农村'],
  'urban-growth': ['城镇增幅'],
  'rural-growth': ['农村增幅'],
} as const satisfies Record<FamilyRole, readonly string[]>;

/** What a role is called in print. @example roleName('to-date') // '累计' */
export const roleName = (role: FamilyRole): string => ROLE_WORDS[role][0];
