import type { ReleaseInfo } from '#domain/release.ts';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';

export type HeadFields = Partial<Omit<ReleaseInfo, 'id' | 'annexNames' | 'synthetic'>>;

const FIELD_NAMES: Readonly<Record<keyof HeadFields, Said>> = {
  title: { zh: '标题', en: 'title' },
  issuer: { zh: '发布单位', en: 'issuer' },
  docNo: { zh: '文号', en: 'document number' },
  publishedOn: { zh: '成文日期', en: 'date' },
  period: { zh: '时期', en: 'period' },
  opening: { zh: '开头按语', en: 'opening' },
  closing: { zh: '结尾按语', en: 'closing' },
  access: { zh: '公开范围', en: 'access' },
  completeWithout: { zh: '排位时不计未报的地区', en: 'regions that ranks do not wait for' },
  urgedOn: { zh: '督办截止日', en: 'day of urging' },
};

/**
 * Two officers write at one head: what the other changed since is not written over unseen.
 * @param was what the fields were when one began to write
 * @throws conflict, naming those that are otherwise by now
 */
export function requireSameHead(info: ReleaseInfo, was: HeadFields): void {
  const changed = Object.keys(was)
    .filter(isField)
    .filter((field) => written(was[field]) !== written(info[field]))
    .map((field) => ({ ...FIELD_NAMES[field], now: sayNow(info[field]) }));
  if (changed.length === 0) return;
  const said = {
    zh: changed.map(({ zh, now }) => `“${zh}”已被他人改为${now.zh}`).join('，'),
    en: changed.map(({ en, now }) => `the ${en} to ${now.en}`).join(', '),
  };
  throw new Problem('conflict', {
    zh: `${said.zh}，您的没有保存。请看过后决定用哪一个。`,
    en: `Another officer has changed ${said.en}; yours was not saved. Look at it, then decide which to keep.`,
  });
}

const MOST_LETTERS = 100;

function sayNow(value: HeadFields[keyof HeadFields]): Said {
  if (value === null || value === undefined || value === '') return { zh: '空白', en: 'none' };
  if (typeof value !== 'string') return { zh: '别的', en: 'another one' };
  const words = value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}……` : value;
  return { zh: `“${words}”`, en: `“${words}”` };
}

/** Absent, null and an empty list are all none. */
const written = (value: HeadFields[keyof HeadFields]): string =>
  value === undefined || (Array.isArray(value) && value.length === 0)
    ? 'null'
    : JSON.stringify(value);

const isField = (key: string): key is keyof HeadFields => key in FIELD_NAMES;
