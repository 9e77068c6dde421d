import { membersOf, type FamilyMember } from '#domain/families.ts';
import { foldName } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import { WHOLE_SHEET } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { Title } from './title.ts';

/** Price indices that are printed in the same layout, and parts of the index of consumers. */
const OTHER_INDEX =
  /PPI|IPI|工业生产者|工业品|出厂价|购进价|农业生产资料|商品零售价|住宅|房屋|房价|投资价格|核心|食品|服务价格/iu;

/**
 * Which of the dictionary's indices a table is of: its rows do not say. The longest name in the title;
 * where there is but one index, a title that names none is of that.
 */
export function indexOfTitle(reading: Reading, title: Title): FamilyMember {
  const members = membersOf(reading.context.dictionary, 'index-bases');
  const [first] = members;
  if (!first) throw new Error('the dictionary has an index');
  const text = foldName(title.text);
  const [named] = members
    .flatMap((member) => namesOf(member).map((name) => ({ member, name })))
    .filter(({ name }) => text.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  const other = OTHER_INDEX.exec(title.text)?.[0];
  if (other !== undefined && named?.name.includes(foldName(other)) !== true) {
    reportOtherIndex(reading, title, other, members);
  } else if (!named && members.length > 1) reportNoIndex(reading, title, members);
  return named?.member ?? first;
}

function namesOf({ name, shortName, aliases }: FamilyMember): string[] {
  return [name, shortName, ...aliases].map(foldName);
}

/** @example known([cpi]).zh // '居民消费价格指数（CPI）' */
function known(members: readonly FamilyMember[]): Said {
  return listed(
    members.map(({ name, nameEn, shortName }) => {
      const english = nameEn === null ? `“${name}”` : `the ${nameEn.toLowerCase()}`;
      return shortName === name
        ? { zh: name, en: english }
        : { zh: `${name}（${shortName}）`, en: `${english} (${shortName})` };
    }),
  );
}

/** Without what stands in brackets behind it. */
function bare(members: readonly FamilyMember[]): Said {
  return {
    zh: members.map(({ name }) => name).join('、'),
    en: members
      .map(({ name, nameEn }) => (nameEn === null ? `“${name}”` : `the ${nameEn.toLowerCase()}`))
      .join(' or '),
  };
}

function reportOtherIndex(
  reading: Reading,
  title: Title,
  words: string,
  members: readonly FamilyMember[],
): void {
  const ours = bare(members);
  reading.log.error('unknown-indicator', title.cell ?? WHOLE_SHEET, {
    found: words,
    expected: known(members),
    cure: {
      zh: `标题说这是另一种指数（${words}），不能当作${ours.zh}读入；请去掉这张表，或改正标题。`,
      en: `By its title this is another index (“${words}”), which cannot be read as ${ours.en}. Take the table away, or mend the title.`,
    },
  });
}

function reportNoIndex(reading: Reading, title: Title, members: readonly FamilyMember[]): void {
  const ours = bare(members);
  reading.log.error('missing-title', title.cell ?? WHOLE_SHEET, {
    found: title.text,
    expected: known(members),
    cure: {
      zh: `请在标题里写明是哪一种指数：${ours.zh}。`,
      en: `Say in the title which index this is: ${ours.en}.`,
    },
  });
}
