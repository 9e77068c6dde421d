/** A day in a calendar, whole. */
export interface CalendarEvent {
  /** Stays the same when the calendar is read again. */
  uid: string;
  /** YYYY-MM-DD */
  day: string;
  title: string;
  words: string;
  categories: readonly string[];
  url: string | null;
}

export interface CalendarFile {
  name: string;
  /** When it was made, ISO 8601 in UTC. */
  madeAt: string;
  events: readonly CalendarEvent[];
}

/** A line has 75 octets at most, its end not counted (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** An iCalendar file (RFC 5545) of whole days, which need no time zone. */
export function writeCalendar({ name, madeAt, events }: CalendarFile): string {
  const stamp = madeAt.replaceAll(/[-:]|\.\d+/gu, '');
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tongbao//Tasks//ZH', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`],
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, day, title, words, categories, url } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    ...(words === '' ? [] : [`DESCRIPTION:${escaped(words)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Signs that mean something else in a text have a backslash before them (3.3.11). */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/gu, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** A long line goes on behind a space; no letter is parted. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    // The space before a line that goes on counts.
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
