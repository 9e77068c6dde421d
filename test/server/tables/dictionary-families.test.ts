import { describe, expect, test } from 'vitest';
import { FAMILY_KINDS, FAMILY_ROLES } from '#domain/families.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { KIND_WORDS, ROLE_WORDS } from '#domain/family-words.ts';
import { dictionaryGrids, gridFrom } from '#test/fixtures/tables/context.ts';

const FAMILIES = 'id|kind|name';
const MEMBERS = 'family|member|name|short_name|role|indicator';
const REGISTER = 'register|in-out-net|登记';
const TRADE = [
  'register|trade|限上贸易||net|trade-net-entry',
  'register|trade|||entered|trade-entered',
  'register|trade|||left|trade-left',
];

function read(families: readonly string[], members: readonly string[]) {
  const files = dictionaryGrids();
  files.set('families', gridFrom([FAMILIES, ...families], 'families.csv'));
  files.set('family_members', gridFrom([MEMBERS, ...members], 'family_members.csv'));
  return readDictionary(files);
}

test('a dictionary without these tables has no families', () => {
  const files = dictionaryGrids();
  files.delete('families');
  files.delete('family_members');
  expect(readDictionary(files).dictionary?.families).toEqual([]);
});

test('one without the other is an error', () => {
  const files = dictionaryGrids();
  files.delete('family_members');
  expect(readDictionary(files).problems).toContainEqual(
    expect.objectContaining({ file: 'family_members.csv', severity: 'error' }),
  );
});

test('names stand in the first row of a member, roles and kinds also in Chinese', () => {
  const members = TRADE.map((row) =>
    row.replace('|net|', '|净增|').replace('|entered|', '|新增|').replace('|left|', '|退出|'),
  );
  const { dictionary, problems } = read(['register|净增入库|登记'], members);
  expect(problems).toEqual([]);
  expect(dictionary?.families).toEqual([
    {
      ...{ id: 'register', kind: 'in-out-net', name: '登记', nameEn: null },
      members: [
        {
          ...{ id: 'trade', name: '限上贸易', shortName: '限上贸易', aliases: [] },
          ...{ nameEn: null, shortNameEn: null },
          indicators: { net: 'trade-net-entry', entered: 'trade-entered', left: 'trade-left' },
        },
      ],
    },
  ]);
});

test('every kind and role has a Chinese word, and no two the same', () => {
  const kinds = FAMILY_KINDS.flatMap((kind) => KIND_WORDS[kind]);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const kind of FAMILY_KINDS) {
    const words = FAMILY_ROLES[kind].flatMap((role) => ROLE_WORDS[role]);
    expect(new Set(words).size).toBe(FAMILY_ROLES[kind].length);
  }
});

interface Damage {
  name: string;
  families?: readonly string[];
  members?: readonly string[];
  place: string;
  expected: string;
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'an unknown kind',
    families: ['register|flow|登记'],
    place: 'families.csv 2 2',
    expected: 'in-out-net（净增）、index-bases（指数）、urban-rural（城乡）',
  },
  {
    name: 'no name',
    families: ['register|in-out-net|'],
    place: 'families.csv 2 3',
    expected: '不能空白',
  },
  {
    name: 'no members',
    families: [REGISTER, 'other|指数|价格'],
    place: 'families.csv 3 1',
    expected: 'family_members 里有成员的编号',
  },
  {
    name: 'an id twice',
    families: [REGISTER, REGISTER],
    place: 'families.csv 3 1',
    expected: '不与第2行的编号重复',
  },
  {
    name: 'an unknown family',
    members: [...TRADE, 'shops|a|甲||net|industry-net-entry'],
    place: 'family_members.csv 5 1',
    expected: '已有的编号：register',
  },
  {
    name: 'a role of another kind',
    members: [...TRADE.slice(0, 2), 'register|trade|||环比|trade-left'],
    place: 'family_members.csv 4 5',
    expected: 'net（净增）、entered（新增）、left（退出）',
  },
  {
    name: 'a role twice',
    members: [...TRADE, 'register|trade|||left|industry-left'],
    place: 'family_members.csv 5 5',
    expected: '一个成员的每种角色只有一行',
  },
  {
    name: 'a role that lacks',
    members: TRADE.slice(0, 2),
    place: 'family_members.csv 2 2',
    expected: '另有 role 为 left（退出） 的行的成员',
  },
  {
    name: 'an indicator in two places',
    members: [...TRADE.slice(0, 2), 'register|trade|||left|trade-entered'],
    place: 'family_members.csv 4 6',
    expected: '只在一处出现的指标',
  },
  {
    name: 'a member without a name',
    members: ['register|trade|||net|trade-net-entry', ...TRADE.slice(1)],
    place: 'family_members.csv 2 3',
    expected: '不能空白',
  },
  {
    name: 'another name in a later row',
    members: [...TRADE.slice(0, 2), 'register|trade|贸易||left|trade-left'],
    place: 'family_members.csv 4 3',
    expected: '空白，或与第2行相同',
  },
  {
    name: 'a name that two members share',
    members: [
      ...TRADE,
      'register|b|限上 贸易||net|industry-net-entry',
      'register|b|||entered|industry-entered',
      'register|b|||left|industry-left',
    ],
    place: 'family_members.csv 5 3',
    expected: '不与 trade（第2行）同名',
  },
  {
    name: 'a member that another family of the kind has',
    families: [REGISTER, 'second|净增|第二'],
    members: [...TRADE, 'second|trade|甲||net|industry-net-entry'],
    place: 'family_members.csv 5 2',
    expected: '同一种类的指标族里没有用过的编号',
  },
];

describe('what is wrong is named with its row and how to mend it', () => {
  test.for(DAMAGES)('$name', ({ families = [REGISTER], members = TRADE, place, expected }) => {
    const { dictionary, problems } = read(families, members);
    expect(dictionary).toBeNull();
    const found = problems.map(({ file, row, column, ...rest }) => [
      `${file} ${row} ${column}`,
      rest.expected,
    ]);
    expect(found).toContainEqual([place, expected]);
  });

  test('an indicator that is not measured so names those that are', () => {
    const { problems } = read([REGISTER], [...TRADE.slice(0, 2), 'register|trade|||left|gdp']);
    expect(problems[0]).toMatchObject({ row: 4, column: 6, found: 'gdp' });
    expect(problems[0]?.expected).toContain('trade-left');
    expect(problems[0]?.expected).not.toContain('cpi-year');
  });
});
