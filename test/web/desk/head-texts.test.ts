import { expect, test } from 'vitest';
import { headChange } from '../../../web/src/routes/desk/releases/[release]/head-texts.ts';

const INFO = {
  ...{ id: '2019-06', title: '主要指标', issuer: '市统计局', docNo: null, publishedOn: null },
  ...{ period: { start: '2019-01', end: '2019-06' }, opening: '', closing: '' },
};

test('what was typed is sent with what it was, and nothing else', () => {
  expect(headChange({}, INFO)).toEqual({ was: {} });
  expect(headChange({ docNo: ' 9号 ', urgedOn: '' }, INFO)).toEqual({
    docNo: '9号',
    urgedOn: null,
    was: { docNo: null, urgedOn: null },
  });
  expect(
    headChange({ completeWithout: '高新区、地区生产总值/乐平市', opening: '各县：' }, INFO),
  ).toEqual({
    completeWithout: ['高新区', '地区生产总值/乐平市'],
    opening: '各县：',
    was: { completeWithout: [], opening: '' },
  });
});
