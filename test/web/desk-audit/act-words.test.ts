import { describe, expect, test } from 'vitest';
import { ACT_NAMES, type ActKind } from '#domain/acts.ts';
import { describeAct } from '#domain/act-words.ts';
import { actWords, inEnglish } from '../../../web/src/routes/desk/audit/act-words.ts';

function act(kind: string, subject: string, reason = '') {
  const own = { kind, subject, door: 'session', detail: { reason } } as const;
  return { ...own, words: describeAct(own) };
}

describe('an act in English', () => {
  const cases: { subject: string; said: string }[] = [
    { subject: 'release/2019-06', said: 'release 2019-06' },
    { subject: 'load/3', said: 'load 3' },
    { subject: 'account/li.ming', said: 'account li.ming' },
    { subject: 'account/?', said: 'no account' },
    { subject: 'alias/region/乐坪市', said: 'name “乐坪市”' },
    { subject: 'left-out-name/某局/全国', said: 'left-out name “全国”' },
    { subject: 'settings', said: 'settings' },
    { subject: 'something/else', said: 'something/else' },
  ];
  test.for(cases)('names what it was done to: $subject', ({ subject, said }) => {
    expect(inEnglish(act('undo', subject, '装错了'))).toEqual({
      kind: 'undid loads',
      subject: said,
      door: 'web',
      note: '装错了',
    });
  });

  test('has English words for every kind there is', () => {
    const kinds = Object.keys(ACT_NAMES).filter((kind): kind is ActKind => kind in ACT_NAMES);
    for (const kind of kinds) {
      expect(inEnglish(act(kind, 'audit')).kind).not.toBe(ACT_NAMES[kind]);
    }
  });
});

test('in Chinese an act is said as the server says it', () => {
  const undo = act('undo', 'load/3');
  expect(actWords(undo)).toBe(undo.words);
});
