import * as v from 'valibot';
import { ROLES } from '@regiotafel/kernel';
import { PARTY_TYPES } from '@regiotafel/directory/contract';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const longText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4_000));
const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,60}$/));
const code = v.pipe(v.string(), v.regex(/^[A-Z_]{2,40}$/));
const municipalityCode = v.pipe(v.string(), v.regex(/^GM\d{4}$/));
const day = v.pipe(v.string(), v.isoDate());
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const partyType = v.picklist(PARTY_TYPES);
const weekday = count(7);

const municipality = v.strictObject({
  slug,
  code: municipalityCode,
  name: text,
  inhabitants: v.pipe(v.number(), v.integer(), v.minValue(0)),
  neighbours: v.array(municipalityCode),
  since: day,
  form: v.strictObject({
    mode: v.picklist(['OFF', 'PARTNERS', 'EVERYONE']),
    link: v.optional(v.pipe(v.string(), v.minLength(16), v.maxLength(200))),
    phone: text,
    noticeNl: v.optional(longText),
    noticeEn: v.optional(longText),
    hourlyLimit: v.optional(count(10_000)),
  }),
});

const organisation = v.strictObject({
  key: slug,
  name: text,
  partyType,
  domain: v.picklist(['SAFETY', 'CARE', 'WELFARE', 'EDUCATION', 'SOCIAL']),
  tier: v.picklist(['CORE', 'CASE', 'EXTERNAL', 'FRONTLINE']),
  phone: text,
});

const person = v.strictObject({
  subject: slug,
  name: text,
  jobTitle: text,
  municipality: v.optional(slug),
  organisation: v.optional(slug),
  partyType,
  roles: v.array(v.picklist(ROLES)),
  phone: v.optional(text),
  deputyOf: v.optional(slug),
});

/** A network of regions, with the people who compare published figures. */
export const networkFileSchema = v.strictObject({
  network: v.strictObject({ slug, name: text }),
  people: v.array(person),
});
export type NetworkFile = v.InferOutput<typeof networkFileSchema>;

const theme = v.strictObject({
  code,
  nameNl: text,
  nameEn: text,
  kind: v.picklist(['PERSON', 'SITUATION']),
  regime: code,
  acknowledgeDays: count(30),
  feedbackDays: count(90),
  weighingDays: count(90),
  composition: v.pipe(v.array(partyType), v.minLength(1)),
  source: text,
  criteria: v.pipe(v.array(v.strictObject({ code, nl: text, en: text })), v.minLength(1)),
});

const expert = v.strictObject({
  subject: slug,
  home: municipalityCode,
  languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
  hoursPerMonth: count(200),
  skills: v.array(v.strictObject({ skill: code, level: count(3), trainingValidUntil: day })),
});

const series = v.strictObject({
  key: slug,
  name: text,
  kind: v.picklist(['TRIAGE', 'INFORMATION', 'CASE_TABLE']),
  weekday,
  startsAt: time,
  durationMinutes: count(480),
  everyWeeks: count(12),
  cutOff: v.strictObject({ weekday, at: time }),
  chair: slug,
  from: day,
});

/** Everything a partnership needs to begin, in one file. */
export const regionFileSchema = v.strictObject({
  region: v.strictObject({ slug, name: text, phone: text, email: v.pipe(v.string(), v.email()) }),
  municipalities: v.pipe(v.array(municipality), v.minLength(1)),
  organisations: v.array(organisation),
  people: v.array(person),
  themes: v.array(theme),
  weighingTeams: v.array(v.strictObject({ theme: code, members: v.array(slug) })),
  experts: v.array(expert),
  rooms: v.array(v.strictObject({ key: slug, name: text, capacity: count(200), municipality: slug })),
  series: v.array(series),
});
export type RegionFile = v.InferOutput<typeof regionFileSchema>;
