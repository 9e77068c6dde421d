import { foldName, foldText } from '#domain/fold.ts';
import { isWiderPlace } from '#domain/wider-place.ts';
import { sayCell, type ProblemLog } from './problem-log.ts';
import { isOfGroup } from './own-words.ts';
import type { Reading } from './reading.ts';
import type { PrintedCell } from './types.ts';

/** Why a line under the heads holds no figure of the table's own; the words end a sentence. */
export type PassedOver = 'told-to' | 'wider' | 'total';

/** A line about the nation, the province or a sum of the lines above it; names that are known are none. */
export function passedOver(
  { context, own }: Pick<Reading, 'context' | 'own'>,
  cells: readonly PrintedCell[],
): { cell: PrintedCell; why: PassedOver } | null {
  const { names, leaveOut } = context;
  for (const cell of cells.slice(0, 3)) {
    if (leaveOut?.has(foldName(cell.text)) === true) return { cell, why: 'told-to' };
    if (names.indicator(cell.text) !== null || names.region(cell.text) !== null) continue;
    const why = isOfGroup(cell.text, own) ? 'total' : passedByItself(cell.text);
    if (why !== null) return { cell, why };
  }
  return null;
}

/** @example passedByItself('县区小计') // 'total' */
export function passedByItself(text: string): 'wider' | 'total' | null {
  if (isWiderPlace(text)) return 'wider';
  return TOTAL.test(foldText(text)) ? 'total' : null;
}

const TOTAL =
  /^(?:合计|总计|小计|共计|(?:全市|各|市|县|区|园区|地区|地|\(市、区\)|[、,]|[一二三四五六七八九十\d]+个?(?=[县市区地园])){0,8}(?:小计|合计|总计|均值|平均(?:数|值|水平|增速|增幅)?))$/u;

/** Who said to leave a line out needs no warning of it, but is told that it was done. */
export function reportPassedOver(
  { log, leftOut }: Reading,
  cell: PrintedCell,
  why: PassedOver,
): void {
  if (why === 'told-to') {
    leftOut.push(cell);
    return;
  }
  if (why === 'total') {
    log.warn('total-row', cell, {
      found: cell.text,
      expected: { zh: '指标', en: 'an indicator' },
      cure: {
        zh: `第${cell.row}行“${cell.text}”不是指标，没有读入；如果是指标，请写明指标名称。`,
        en: `“${cell.text}” in row ${cell.row} is not an indicator and was not read. If it is one, write its name there.`,
      },
    });
    return;
  }
  reportWiderPlace(log, cell, 'row');
}

/** `what` of the table is about that place. */
export function reportWiderPlace(log: ProblemLog, cell: PrintedCell, what: 'row' | 'column'): void {
  const said = sayCell(cell);
  log.warn('left-out', cell, {
    found: cell.text,
    expected: { zh: '本市的地区', en: 'a region of the city' },
    cure: {
      zh: `${said.zh}是本市以外的地区，${what === 'row' ? '这一行' : '这一列'}没有读入；如果是本市的地区，请改正名称。`,
      en: `${said.en} is a place beyond the city, and its ${what} was not read. If it is a region of the city, mend its name.`,
    },
  });
}

/** Those who fill in, check and sign; with a colon behind what they do, in whatever cell. */
export function isSignOff(cells: readonly PrintedCell[]): boolean {
  return cells.some(({ text }) => SIGN_OFF.test(foldText(text)));
}

const SIGN_OFF =
  /^(?:填表|填报|制表|编制|审核|审签|审批|复核|校对|核对|负责|统计负责|单位负责|分管领导|分管|主管|经办|联系|报送|打印|签发|签字|签章|盖章|电话|传真|邮箱|资料来源|数据来源)(?:人|员|者|单位|部门|领导|负责人|日期|时间|电话|方式)*[:：]/u;

/** A remark in brackets between the lines: （以上为初步核算数）; （一） is a heading's number. */
export function isBracketedNote(text: string): boolean {
  return /^\([^()]{4,}(?:\([^()]*\)[^()]*)*\)$/u.test(foldText(text));
}
