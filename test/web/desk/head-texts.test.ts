import { expect, test } from 'vitest';
import {
  headChange,
  typedSince,
  withMine,
  withTheirs,
} from '../../../web/src/routes/desk/releases/[release]/head-texts.ts';

const INFO = {
  ...{ id: '2019-06', title: '主要指标', issuer: '市统计局', docNo: null, publishedOn: null },
  ...{ period: { start: '2019-01', end: '2019-06' }, opening: '', closing: '' },
};
const typedAt = (text: string, began = INFO) => ({ text, began });

test('what was typed is sent with what it was, and nothing else', () => {
  expect(headChange({})).toEqual({ was: {} });
  expect(headChange({ docNo: typedAt(' 9号 '), urgedOn: typedAt('') })).toEqual({
    docNo: '9号',
    urgedOn: null,
    was: { docNo: null, urgedOn: null },
  });
  const typed = {
    completeWithout: typedAt('高新区、地区生产总值/乐平市'),
    opening: typedAt('各县：'),
  };
  expect(headChange(typed)).toEqual({
    completeWithout: ['高新区', '地区生产总值/乐平市'],
    opening: '各县：',
    was: { completeWithout: [], opening: '' },
  });
});

test('what it was is that of the first letter, field by field', () => {
  const later = { ...INFO, title: '新题', opening: '他人的' };
  expect(headChange({ opening: typedAt('我的'), title: typedAt('又题', later) }).was).toEqual({
    opening: '',
    title: '新题',
  });
});

test('what is typed while the rest is being saved stays, begun at what was sent', () => {
  const saved = { ...INFO, title: '新题', opening: '各县' };
  const sent = { title: typedAt('新题'), opening: typedAt('各县') };
  expect(typedSince(sent, sent, saved)).toEqual({});
  const typed = { ...sent, opening: typedAt('各县：'), closing: typedAt('特此') };
  expect(typedSince(typed, sent, saved)).toEqual({
    opening: typedAt('各县：', saved),
    closing: typedAt('特此'),
  });
});

test('of what another has changed theirs or mine is taken', () => {
  const typed = { docNo: typedAt('9号'), opening: typedAt('我的'), completeWithout: typedAt('') };
  const theirs = { ...INFO, opening: '他人的', completeWithout: [] };
  expect(Object.keys(withTheirs(typed, theirs))).toEqual(['docNo', 'completeWithout']);
  expect(headChange(withMine(typed, theirs))).toEqual({
    ...{ docNo: '9号', opening: '我的', completeWithout: [] },
    was: { docNo: null, opening: '他人的', completeWithout: [] },
  });
});
