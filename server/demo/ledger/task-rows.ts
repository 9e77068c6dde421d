import type { LedgerCells } from '#domain/ledger/types.ts';
import { monthsFrom, shiftMonth } from '#domain/period.ts';
import { openRandom } from '../random.ts';
import { placesOf, type World } from '../world.ts';
import { documentOf } from './documents.ts';
import type { Told } from './told.ts';
import { unitWords } from './unit-words.ts';

const LIST_SIZE = 30;
/** Months after the last release until which tasks fall due. */
const AHEAD = 8;

const RECURRING = [
  ...['每月18日', '每季度末', '每周四', '每年3月15日、9月15日', '次年1月10日', '每月'],
] as const;
const OPEN = ['长期坚持', '事发30分钟内', '立即整改长期坚持', ''] as const;
const GOALS = ['立项', '开工建设', '主体竣工', '投入使用'] as const;

interface Line {
  world: World;
  told: Told;
  /** From 0. */
  index: number;
}

interface List {
  name: string;
  line: (line: Line) => LedgerCells;
}

const LISTS: readonly List[] = [
  { name: '示例重点工程清单', line: work },
  { name: '示例问题整治清单', line: problem },
  { name: '示例制度建设清单', line: rule },
  { name: '示例定期报送清单', line: report },
  { name: '示例长期任务清单', line: standing },
];

/** Lists of tasks, each with the rows of its file; the works end with a total that is right. */
export function taskRows(world: World, told: Told): LedgerCells[] {
  const { docNo, title, signedOn } = documentOf(7, told.first);
  return LISTS.flatMap(({ name, line }, at) => {
    const rows = Array.from({ length: LIST_SIZE }, (_, index): LedgerCells => {
      const place = { source_line: `第${at * 40 + index + 1}行`, no: String(index + 1) };
      const document = { doc_no: docNo, signed_on: signedOn, document: title };
      return { list: name, ...document, ...place, ...line({ world, told, index }) };
    });
    return line === work ? [...rows, totalOf(name, rows)] : rows;
  });
}

function totalOf(list: string, rows: readonly LedgerCells[]): LedgerCells {
  const sum = rows.reduce((all, { amount = '0' }) => all + Number(amount), 0);
  return { list, task: '合计', amount: String(sum) };
}

function work({ world, told, index }: Line): LedgerCells {
  const places = placesOf(world);
  const place = places[index % places.length]?.name ?? '';
  const chance = openRandom(world.seed, 'task-amount', index);
  const due = dueMonth(told, index);
  return {
    task: `示例工程${index + 1}`,
    content: `在${place}建设示例工程${index + 1}，含示例道路和示例管网`,
    ...{ places: place, site: '示例镇', leads: `${place}人民政府` },
    helpers: unitWords(world, `${index},${index + 2}`),
    starts: monthWords(shiftMonth(due, -14)),
    due: `${monthWords(due)}底前`,
    goal: GOALS[index % GOALS.length] ?? '',
    amount: String(100 * Math.round(5 + 60 * chance.next())),
    amount_unit: '万元',
  };
}

function problem({ world, told, index }: Line): LedgerCells {
  return {
    part: `示例领域${(index % 5) + 1}`,
    task: `整治示例问题${index + 1}`,
    grounds: '示例巡查中发现',
    content: '逐处排查、建立台账、整改销号',
    leads: unitWords(world, index % 3 === 0 ? '县' : String(index)),
    helpers: unitWords(world, `${index + 1},专`),
    due: index % 6 === 5 ? '立即整改长期坚持' : `${monthWords(dueMonth(told, index))}底`,
    count: String(3 + (index % 7)),
    unit: '处',
  };
}

function rule({ world, told, index }: Line): LedgerCells {
  return {
    task: `制定示例制度${index + 1}`,
    leads: unitWords(world, String(index)),
    helpers: unitWords(world, `${index + 1},${index + 2},县`),
    due: `${dueMonth(told, index)}-${String(5 + (index % 20)).padStart(2, '0')}`,
  };
}

function report({ world, index }: Line): LedgerCells {
  return {
    task: `报送示例情况${index + 1}`,
    leads: unitWords(world, index % 4 === 0 ? '县' : String(index)),
    told_to: '示例办公室',
    due: RECURRING[index % RECURRING.length] ?? '',
  };
}

function standing({ world, told, index }: Line): LedgerCells {
  const isOpen = index % 3 !== 0;
  return {
    part: `示例领域${(index % 4) + 1}`,
    task: `落实示例措施${index + 1}`,
    leads: unitWords(world, index % 2 === 0 ? `${index},县` : '专'),
    due: isOpen ? (OPEN[index % OPEN.length] ?? '') : `${dueMonth(told, index).slice(0, 4)}年底前`,
  };
}

/** Spread from the first release until some months after the last. */
function dueMonth({ first, last }: Told, index: number): string {
  const span = monthsFrom(first, last) + AHEAD;
  return shiftMonth(first, 1 + Math.floor((span * index) / LIST_SIZE));
}

/** @example monthWords('2026-08') // '2026年8月' */
const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
