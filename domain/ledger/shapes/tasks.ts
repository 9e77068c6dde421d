import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';

/** What is to be done, by whom and until when; the heads are those by which offices send such lists. */
export const TASKS: LedgerShape = {
  kind: 'tasks',
  name: { zh: '任务清单', en: 'Tasks' },
  help: { zh: '一张清单的任务，一行一项', en: 'The tasks of one list, a row each' },
  columns: [
    column('list', ['清单', 'List'], 'text', { heads: ['清单名称'] }),
    ...DOCUMENT_COLUMNS,
    column('no', ['序号', 'No.'], 'text', { heads: ['编号'] }),
    column('part', ['部分', 'Part'], 'text', { heads: ['整治项目', '工作内容', '类别', '项目'] }),
    column('task', ['任务', 'Task'], 'text', {
      heads: [
        ...['任务名称', '重点任务', '主要任务', '工作任务', '工作事项', '工程名称', '项目名称'],
        ...['事项名称', '整治内容', '措施', '设备', '内容', '名称', '工作内容'],
      ],
      required: true,
    }),
    column('content', ['具体要求', 'Requirement'], 'long-text', {
      heads: ['具体内容', '整治要求', '工程内容', '含数字的语句', '工作要求', '具体措施'],
    }),
    column('grounds', ['依据', 'Grounds'], 'long-text', {
      heads: ['必要性和依据', '突出问题', '存在问题'],
    }),
    column('places', ['地区', 'Places'], 'places', { heads: ['实施地区'] }),
    column('site', ['地点', 'Site'], 'text', { heads: ['乡镇'] }),
    column('leads', ['牵头单位', 'Leads'], 'units', {
      heads: ['责任单位', '牵头承办单位', '牵头部门', '责任部门', '实施单位', '报送单位'],
    }),
    column('helpers', ['配合单位', 'Helps'], 'units', { heads: ['配合部门', '协办单位'] }),
    column('payers', ['出资单位', 'Pays'], 'units'),
    column('told_to', ['报送对象', 'Told to'], 'units', { heads: ['报给'] }),
    column('starts', ['开始时间', 'From'], 'text', { heads: ['开工', '开工时间'] }),
    column('due', ['完成时间', 'Until'], 'text', {
      heads: ['完成时限', '完工', '完工时间', '办结时限', '频次或时限', '时限'],
    }),
    column('due_on', ['截止日', 'Due on'], 'date', {
      help: {
        zh: '由完成时间读出的日子；留空的由程序读',
        en: 'The day read from the time in print; read by the program where left out',
      },
      isReading: true,
    }),
    column('year', ['年度', 'Year'], 'text', { heads: ['年份'] }),
    column('goal', ['完成目标', 'Goal'], 'text', {
      heads: ['当年完成目标', '年度目标', '形象进度'],
      help: { zh: '到期要走到哪一步：立项、开工建设…', en: 'The step to be reached by then' },
    }),
    column('amount', ['金额', 'Amount'], 'text', {
      heads: ['投资', '总投资', '估算', '估算投资'],
      unitColumn: 'amount_unit',
    }),
    column('amount_unit', ['金额单位', 'Unit of the amount'], 'text'),
    column('count', ['数量', 'Count'], 'text', { unitColumn: 'unit' }),
    column('unit', ['单位', 'Unit'], 'text', { heads: ['计量单位'] }),
    column('words', ['原文', 'Words'], 'long-text'),
    column('note', ['备注', 'Note'], 'long-text'),
  ],
  keys: ['no', 'task', 'content', 'site', 'year'],
  subject: 'list',
  sayingHeads: /^(?:新增|新建|扩建|改建|改造|建设|建成|维修|修复|整治|完成)\p{Script=Han}{2,}/u,
  marks: [
    ...['完成时间', '完成时限', '截止日', '牵头单位', '责任单位', '牵头承办单位', '实施单位'],
    ...['报送单位', '频次或时限', '完工', '年度', '当年完成目标', '配合单位'],
  ],
};
