import { expect, test } from 'vitest';
import { writeCalendar, type CalendarEvent } from '#server/formats/ical-write.ts';

const event: CalendarEvent = {
  uid: '1-2020-Q3@tongbao',
  day: '2020-09-30',
  title: '工作总结（2020年三季度）',
  words: '市创建领导小组；报送, 总结\n完',
  categories: ['报送事项'],
  url: 'http://127.0.0.1/tasks/1',
};
const write = (events: readonly CalendarEvent[]) =>
  writeCalendar({ name: '任务', madeAt: '2020-09-01T01:02:03.456Z', events });

test('a day of a calendar is whole, its signs escaped', () => {
  expect(write([event]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tongbao//Tasks//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:任务',
    'BEGIN:VEVENT',
    'UID:1-2020-Q3@tongbao',
    'DTSTAMP:20200901T010203Z',
    'DTSTART;VALUE=DATE:20200930',
    'SUMMARY:工作总结（2020年三季度）',
    'DESCRIPTION:市创建领导小组；报送\\, 总结\\n完',
    'CATEGORIES:报送事项',
    'URL:http://127.0.0.1/tasks/1',
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('no line has more than 75 octets, and no letter is parted', () => {
  const title = '统'.repeat(100);
  const text = write([{ ...event, title }]);
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
});
