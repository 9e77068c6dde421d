import { describe, expect, test } from 'vitest';
import { readUnits, unitName } from '#domain/tasks/units.ts';
import { dictionary } from '../calendar/office.ts';

const COUNTIES = ['leping', 'fuliang', 'zhushan', 'changjiang'];
const PARKS = ['gaoxin', 'taoci'];
const read = (text: string) => readUnits(text, dictionary);
const names = (text: string) => read(text).units.map(({ name }) => name);

describe('names of units', () => {
  const cases = [
    { text: '市发改委 市文旅局 市统计局', expected: ['市发改委', '市文旅局', '市统计局'] },
    {
      text: '市使用正版软件 工作领导小组成 员单位',
      expected: ['市使用正版软件工作领导小组成员单位'],
    },
    {
      text: '市政府各部门 各县（市、区） 人民政府',
      expected: ['市政府各部门', '各县(市、区)人民政府'],
    },
    { text: '市文旅局，各县〔市、区]人民政府', expected: ['市文旅局', '各县(市、区)人民政府'] },
    {
      text: '市文旅局 景德镇日报社 瓷都晚报 市广播电视台',
      expected: ['市文旅局', '景德镇日报社', '瓷都晚报', '市广播电视台'],
    },
    { text: '各县(市、区)政府和园区管委会', expected: ['各县(市、区)政府', '园区管委会'] },
    { text: '工业和信息化、市场监管部门 分别负责', expected: ['工业和信息化', '市场监管部门'] },
    { text: '市、县两级联动机制牵头单位', expected: ['市、县两级联动机制牵头单位'] },
    {
      text: '各县(市、区)党委、人民政府,市委各部门',
      expected: ['各县(市、区)党委、人民政府', '市委各部门'],
    },
    { text: '', expected: [] },
  ];
  test.for(cases)('of “$text”', ({ text, expected }) => {
    expect(names(text)).toEqual(expected);
  });
});

test('departments of the dictionary are known by any of their names', () => {
  const of = (text: string) => read(text).units.map(({ departmentId }) => departmentId);
  expect(of('市发改委、发展改革部门、住建、工业和信息化部门、商务部门')).toEqual([
    'fgw',
    'fgw',
    'zjj',
    'gxj',
    'swj',
  ]);
  expect(of('省财政厅、县财政局、市卫健委')).toEqual([null, null, null]);
});

test('places answer for themselves, 各县 for every county and 园区 for every park', () => {
  const of = (text: string) => read(text).units.flatMap(({ regionIds }) => regionIds);
  expect(of('各县（市、区）人民政府、园区管委会')).toEqual([...COUNTIES, ...PARKS]);
  expect(of('高新区')).toEqual(['gaoxin']);
  expect(of('昌江区鲇鱼山镇')).toEqual(['changjiang']);
  expect(of('昌南新区管委会、市枫树山林场、中心城区')).toEqual([]);
});

test('words say who only helps, and how the work is shared', () => {
  const words =
    '施工单位；各县（市、区）政府和园区管委会，住建、交通、水利等部门按职责分工负责；商务、文旅等其他相关部门和建设单位配合';
  const { units, helpers, manner } = read(words);
  expect(units.map(({ name }) => name)).toEqual([
    '施工单位',
    '各县(市、区)政府',
    '园区管委会',
    '住建',
    '交通',
    '水利',
  ]);
  expect(helpers.map(({ name }) => name)).toEqual(['商务', '文旅', '建设单位']);
  expect(manner).toBe('by-duty');
  expect(read('卫生健康、医疗保障部门 分别负责').manner).toBe('each');
});

test('a unit has one name, however it is printed', () => {
  const name = (text: string) => read(text).units.map((unit) => unitName(unit, dictionary));
  expect(name('发展改革部门、各县〔市、区〕人民政府、高新区管委会、市卫健委')).toEqual([
    '市发改委',
    '各县（市、区）',
    '高新区',
    '市卫健委',
  ]);
});
