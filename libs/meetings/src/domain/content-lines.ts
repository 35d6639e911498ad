/** A broken calendar: what is wrong and on which line of the file, counted from 1. Never the line's text. */
export interface CalendarFault {
  readonly code:
    | 'NOT_A_CALENDAR'
    | 'LINE_NOT_READABLE'
    | 'COMPONENT_NOT_CLOSED'
    | 'START_MISSING'
    | 'TIME_NOT_READABLE'
    | 'RULE_NOT_READABLE'
    | 'RULE_TOO_FINE'
    | 'UNKNOWN_TIME_ZONE'
    | 'TOO_MANY_MOMENTS'
    | 'TOO_LARGE'
    | 'TOO_SLOW';
  readonly line: number;
}

/** One content line of RFC 5545 after unfolding; `line` is where it begins in the file. */
export interface ContentLine {
  readonly line: number;
  /** Upper case. */
  readonly name: string;
  readonly text: string;
}

/** A component with the properties that were kept. */
export interface Component {
  readonly name: string;
  readonly line: number;
  readonly properties: readonly ContentLine[];
}

/** What `readComponents` found: the components of a calendar, or the first fault. */
export type Components = { readonly components: readonly Component[] } | { readonly fault: CalendarFault };

const EVENT_PROPERTIES = [
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'TRANSP',
  'STATUS',
  'X-MICROSOFT-CDO-BUSYSTATUS',
];

/** Properties that are read, per component. Titles, places and people are dropped here and never reach anything else. */
const KEPT: Readonly<Record<string, ReadonlySet<string> | 'ALL'>> = {
  VCALENDAR: new Set(['METHOD']),
  VEVENT: new Set(EVENT_PROPERTIES),
  VFREEBUSY: new Set(['FREEBUSY']),
  VTIMEZONE: 'ALL',
  STANDARD: 'ALL',
  DAYLIGHT: 'ALL',
};

const NAME = /^([A-Za-z0-9-]+)[;:]/;

/** Joins folded lines (RFC 5545 3.1). `text` holds one character per byte of the file, so a fold inside a letter heals. */
export const unfold = function* (text: string): Generator<{ line: number; text: string }> {
  let kept = '';
  let begun = 0;
  let line = 0;
  for (let from = text.startsWith('\u00EF\u00BB\u00BF') ? 3 : 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const until = end === -1 ? text.length : end;
    const raw = text.slice(from, text[until - 1] === '\r' ? until - 1 : until);
    line += 1;
    from = until + 1;
    if (raw.startsWith(' ') || raw.startsWith('\t')) kept += raw.slice(1);
    else {
      if (kept.trim() !== '') yield { line: begun, text: kept };
      kept = raw;
      begun = line;
    }
  }
  if (kept.trim() !== '') yield { line: begun, text: kept };
};

interface Open {
  readonly name: string;
  readonly line: number;
  readonly properties: ContentLine[];
}

const isKept = (component: string, property: string): boolean => {
  const kept = KEPT[component];
  return kept === 'ALL' || (kept?.has(property) ?? false);
};

const valueOf = (text: string): string =>
  text
    .slice(text.indexOf(':') + 1)
    .trim()
    .toUpperCase();

/** A time zone is read as a whole, so its lines stay together with those of its parts. */
const close = (stack: Open[], done: Component[], ended: Open): void => {
  const parent = stack.at(-1);
  if (parent?.name === 'VTIMEZONE') {
    const line = ended.line;
    parent.properties.push({ line, name: 'BEGIN', text: `BEGIN:${ended.name}` });
    for (const property of ended.properties) parent.properties.push(property);
    parent.properties.push({ line, name: 'END', text: `END:${ended.name}` });
  } else done.push(ended);
};

/** Reads the structure of a calendar and keeps the lines that say when somebody is busy. */
export const readComponents = (text: string): Components => {
  const stack: Open[] = [];
  const done: Component[] = [];
  let last = 1;
  for (const { line, text: content } of unfold(text)) {
    const name = NAME.exec(content)?.[1]?.toUpperCase();
    const open = stack.at(-1);
    last = line;
    if (!open && (name !== 'BEGIN' || valueOf(content) !== 'VCALENDAR')) {
      return { fault: { code: 'NOT_A_CALENDAR', line } };
    }
    if (!name) return { fault: { code: 'LINE_NOT_READABLE', line } };
    if (name === 'BEGIN') stack.push({ name: valueOf(content), line, properties: [] });
    else if (name === 'END') {
      const ended = stack.pop();
      if (ended?.name !== valueOf(content)) return { fault: { code: 'COMPONENT_NOT_CLOSED', line } };
      close(stack, done, ended);
    } else if (open && isKept(open.name, name)) open.properties.push({ line, name, text: content });
  }
  const unclosed = stack.at(-1);
  if (unclosed) return { fault: { code: 'COMPONENT_NOT_CLOSED', line: unclosed.line } };
  return done.length > 0 ? { components: done } : { fault: { code: 'NOT_A_CALENDAR', line: last } };
};

const FOLD_OCTETS = 75;

/** Folds one line at 75 octets (RFC 5545 3.1), never inside a letter. */
export const fold = (text: string): string => {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const letter of text) {
    const size = Buffer.byteLength(letter);
    if (octets + size > FOLD_OCTETS) {
      lines.push(line);
      line = ' ';
      octets = 1;
    }
    line += letter;
    octets += size;
  }
  return [...lines, line].join('\r\n');
};
