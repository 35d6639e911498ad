/**
 * A time zone. Wall-clock times are written as the epoch milliseconds the same digits would have in UTC.
 * A time that a clock change skips is read with the offset before it, a doubled one is the first (RFC 5545 3.3.5).
 */
export interface Zone {
  instantOf(wall: number): number;
  wallOf(instant: number): number;
}

const HALF_DAY = 12 * 3_600_000;
const BUCKET = 15 * 60_000;

/** The zone of times that end in Z. */
export const UTC: Zone = { instantOf: (wall) => wall, wallOf: (instant) => instant };

/** A zone from its offset in milliseconds at an instant. */
export const zoneOf = (offsetAt: (instant: number) => number): Zone => ({
  instantOf: (wall) => {
    const before = wall - offsetAt(wall - HALF_DAY);
    const after = wall - offsetAt(wall + HALF_DAY);
    const fits = [Math.min(before, after), Math.max(before, after)].find((at) => at + offsetAt(at) === wall);
    return fits ?? before;
  },
  wallOf: (instant) => instant + offsetAt(instant),
});

const wallParts = (format: Intl.DateTimeFormat, instant: number): number => {
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day, hour, minute, second } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

const offsetsOf = (format: Intl.DateTimeFormat): ((instant: number) => number) => {
  const known = new Map<number, number>();
  return (instant) => {
    const bucket = Math.floor(instant / BUCKET);
    const offset = known.get(bucket) ?? wallParts(format, bucket * BUCKET) - bucket * BUCKET;
    known.set(bucket, offset);
    return offset;
  };
};

const DIGITS = { hour: '2-digit', minute: '2-digit', second: '2-digit', year: 'numeric', month: '2-digit' } as const;

/** The zone of an IANA name, or null when there is none. */
export const ianaZone = (name: string): Zone | null => {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return null;
  try {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: name, hourCycle: 'h23', day: '2-digit', ...DIGITS });
    return zoneOf(offsetsOf(format));
  } catch {
    return null;
  }
};

/** Names that Windows and Exchange write, with the IANA zone of their first territory. @source Unicode CLDR, windowsZones */
const WINDOWS: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Europe Standard Time': 'Europe/Budapest',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'SA Western Standard Time': 'America/La_Paz',
  'SA Eastern Standard Time': 'America/Cayenne',
  'Atlantic Standard Time': 'America/Halifax',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Morocco Standard Time': 'Africa/Casablanca',
  'South Africa Standard Time': 'Africa/Johannesburg',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  UTC: 'UTC',
};

const lastOf = (id: string, parts: number): string => id.split('/').slice(-parts).join('/');

/** The zone a TZID names without its definition: an IANA name, one of Windows, or a path that ends in an IANA name. */
export const namedZone = (id: string): Zone | null => {
  const plain = id.replaceAll('"', '').trim();
  const windows = WINDOWS[plain];
  if (windows) return ianaZone(windows);
  const ends = plain.startsWith('/') ? [lastOf(plain, 3), lastOf(plain, 2)] : [plain];
  for (const name of ends) {
    const zone = ianaZone(name);
    if (zone) return zone;
  }
  return null;
};
