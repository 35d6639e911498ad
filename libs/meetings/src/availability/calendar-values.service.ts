import ICAL from 'ical.js';
import type { CalendarFault, Component, ContentLine } from '../domain/content-lines.js';
import { ianaZone, namedZone, UTC, type Zone, zoneOf } from '../domain/zones.js';

/** A calendar that cannot be read. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';

  constructor(readonly fault: CalendarFault) {
    super('The calendar cannot be read');
  }
}

/** A time as a calendar writes it: digits on the wall (as epoch milliseconds in UTC) and where that wall hangs. */
export interface CalendarTime {
  readonly wall: number;
  readonly zone: Zone;
  /** A whole day (VALUE=DATE). */
  readonly isDay: boolean;
}

/** A length: whole days follow the calendar, the rest is exact. */
export interface Length {
  readonly days: number;
  readonly exact: number;
}

const DAY = 86_400_000;
const HOME_ZONE = 'Europe/Amsterdam';
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const TIME_FORM = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:)(\d{2})(Z?)$/;

type Parsed = readonly [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]];

const faultAt = (line: ContentLine, code: CalendarFault['code']): CalendarError =>
  new CalendarError({ code, line: line.line });

const parsed = (line: ContentLine, code: CalendarFault['code']): Parsed => {
  try {
    return ICAL.parse.property(line.text) as Parsed;
  } catch {
    throw faultAt(line, code);
  }
};

const wallOf = (text: string): number => {
  const wall = Date.parse(text);
  const same = !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(text.replace('Z', ''));
  return same ? wall : Number.NaN;
};

/** The value after the colon, in upper case. */
export const wordIn = (line: ContentLine | undefined): string =>
  line
    ? line.text
        .slice(line.text.indexOf(':') + 1)
        .trim()
        .toUpperCase()
    : '';

const OBSERVANCES_MAX = 50;
const CHANGES_MAX = 1_000;

/** Whether a rule says one moment a year, as a clock change does; days of the month may be several to say "the second Sunday". */
const isOncePerYear = (rule: string): boolean => {
  const parts = rule.split(';');
  const [frequency, ...others] = parts.filter((part) => part.startsWith('FREQ='));
  const single = parts.every((part) => part.startsWith('BYMONTHDAY=') || !part.includes(','));
  return frequency === 'FREQ=YEARLY' && others.length === 0 && single;
};

/** A time zone is unrolled for centuries, so what it may say is bounded. @throws CalendarError */
const requireModest = ({ properties }: Component): void => {
  let observances = 0;
  let rules = 0;
  let changes = 0;
  for (const line of properties) {
    if (line.name === 'BEGIN') {
      observances += 1;
      rules = 0;
    }
    if (line.name === 'RDATE') changes += line.text.split(',').length;
    if (line.name === 'RRULE') rules += 1;
    const tooFine = line.name === 'RRULE' && (rules > 1 || !isOncePerYear(wordIn(line)));
    if (tooFine || observances > OBSERVANCES_MAX || changes > CHANGES_MAX) throw faultAt(line, 'RULE_TOO_FINE');
  }
};

/** The zones of one calendar. A known name is believed before the calendar's own definition, which may be cut short. */
export class Zones {
  private readonly known = new Map<string, Zone>();
  private readonly defined = new Map<string, Component>();

  constructor(components: readonly Component[]) {
    for (const component of components) {
      const id = component.properties.find(({ name }) => name === 'TZID');
      if (component.name === 'VTIMEZONE' && id) this.defined.set(id.text.slice(id.text.indexOf(':') + 1), component);
    }
  }

  home(): Zone {
    return this.known.get(HOME_ZONE) ?? this.keep(HOME_ZONE, ianaZone(HOME_ZONE) ?? UTC);
  }

  named(id: string, line: ContentLine): Zone {
    const zone = this.known.get(id) ?? namedZone(id) ?? this.fromDefinition(id);
    if (!zone) throw faultAt(line, 'UNKNOWN_TIME_ZONE');
    return this.keep(id, zone);
  }

  private keep(id: string, zone: Zone): Zone {
    this.known.set(id, zone);
    return zone;
  }

  private fromDefinition(id: string): Zone | null {
    const definition = this.defined.get(id);
    if (!definition) return null;
    requireModest(definition);
    const text = ['BEGIN:VTIMEZONE', ...definition.properties.map((line) => line.text), 'END:VTIMEZONE'].join('\r\n');
    try {
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as never));
      return zoneOf((instant) => {
        const utc = ICAL.Time.fromJSDate(new Date(instant), true);
        return utc.convertToZone(zone).utcOffset() * 1000;
      });
    } catch {
      throw new CalendarError({ code: 'UNKNOWN_TIME_ZONE', line: definition.line });
    }
  }
}

const timeOf = (text: unknown, zone: Zone, zones: Zones): CalendarTime | null => {
  if (typeof text !== 'string') return null;
  if (DAY_FORM.test(text)) return { wall: wallOf(text), zone: zones.home(), isDay: true };
  const [, digits, seconds, utc] = TIME_FORM.exec(text) ?? [];
  // A leap second is read as the second before it.
  const wall = wallOf(`${digits}${seconds === '60' ? '59' : seconds}Z`);
  return { wall, zone: utc ? UTC : zone, isDay: false };
};

const zoneOfLine = (parameters: Record<string, unknown>, line: ContentLine, zones: Zones): Zone => {
  const id = parameters['tzid'];
  return typeof id === 'string' ? zones.named(id, line) : zones.home();
};

/** The length a DURATION value says. @throws CalendarError */
export const lengthOf = (text: string, line: ContentLine): Length => {
  try {
    const { weeks, days, hours, minutes, seconds, isNegative } = ICAL.Duration.fromString(text.trim());
    const sign = isNegative ? -1 : 1;
    return { days: sign * (weeks * 7 + days), exact: sign * ((hours * 60 + minutes) * 60 + seconds) * 1000 };
  } catch {
    throw faultAt(line, 'TIME_NOT_READABLE');
  }
};

/** A stretch out of RDATE;VALUE=PERIOD or FREEBUSY, or a bare moment without a length of its own. */
export interface Listed {
  readonly start: CalendarTime;
  readonly end?: CalendarTime;
  readonly length?: Length;
}

const listedOf = (value: unknown, zone: Zone, line: ContentLine, zones: Zones): Listed => {
  const [from, to] = Array.isArray(value) ? (value as unknown[]) : [value];
  const start = timeOf(from, zone, zones);
  if (!start || Number.isNaN(start.wall)) throw faultAt(line, 'TIME_NOT_READABLE');
  if (typeof to !== 'string') return { start };
  if (to.includes('P')) return { start, length: lengthOf(to, line) };
  const end = timeOf(to, zone, zones);
  if (!end || Number.isNaN(end.wall)) throw faultAt(line, 'TIME_NOT_READABLE');
  return { start, end };
};

/** Every moment or period of a property. @throws CalendarError */
export const listedIn = (line: ContentLine, zones: Zones): Listed[] => {
  const [, parameters, , ...values] = parsed(line, 'TIME_NOT_READABLE');
  const zone = zoneOfLine(parameters, line, zones);
  return values.map((value) => listedOf(value, zone, line, zones));
};

/** The one moment of a property. @throws CalendarError */
export const timeIn = (line: ContentLine, zones: Zones): CalendarTime => {
  const [first] = listedIn(line, zones);
  if (!first) throw faultAt(line, 'TIME_NOT_READABLE');
  return first.start;
};

/** The instant of a time, epoch milliseconds. */
export const instantOf = ({ wall, zone }: CalendarTime): number => zone.instantOf(wall);

/** When something of this length that begins at a time ends. */
export const endOf = (start: CalendarTime, { days, exact }: Length): number =>
  start.zone.instantOf(start.wall + days * DAY) + exact;
