import * as v from 'valibot';
import { coversAllAges } from '@regiotafel/cases';
import { isDay, isPhone, ROLES } from '@regiotafel/kernel';
import {
  LEGAL_REGIMES,
  MANDATE_TASKS,
  PARTNER_DOMAINS,
  PARTNER_TIERS,
  PARTY_TYPES,
} from '@regiotafel/directory/contract';

/** No bytes that text columns cannot hold. */
const isPlain = (written: string) => !written.includes('\u0000');
const textOf = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max), v.check(isPlain));
const text = textOf(200);
const longText = textOf(4_000);
const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,60}$/));
const code = v.pipe(v.string(), v.regex(/^[A-Z_]{2,40}$/));
const municipalityCode = v.pipe(v.string(), v.regex(/^GM\d{4}$/));
const FIRST_DAY = '1900-01-01';
const day = v.pipe(
  v.string(),
  v.check((written) => isDay(written) && written >= FIRST_DAY),
);
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const partyType = v.picklist(PARTY_TYPES);
const weekday = count(7);
const MOST_INHABITANTS = 100_000_000;
/** Id of an identity provider; absent means that of the larger whole. */
const provider = v.optional(slug);

/** Public numbers of a municipality or of the partnership, in the order in which the page of where to report shows them. */
const contacts = v.optional(
  v.pipe(
    v.array(
      v.strictObject({
        nameNl: text,
        nameEn: text,
        phone: v.pipe(text, v.check(isPhone)),
        hoursNl: text,
        hoursEn: text,
        onDuty: v.boolean(),
      }),
    ),
    v.maxLength(20),
  ),
);

/** To whom data subjects turn, per law; a municipality goes before the partnership. */
const subjectContacts = v.optional(
  v.pipe(
    v.array(
      v.strictObject({
        regime: v.picklist(LEGAL_REGIMES),
        nameNl: text,
        nameEn: text,
        email: v.pipe(v.string(), v.email()),
        phone: v.pipe(text, v.check(isPhone)),
      }),
    ),
    v.check((all) => new Set(all.map(({ regime }) => regime)).size === all.length, 'DUPLICATE'),
  ),
);
const address = v.pipe(v.string(), v.url(), v.startsWith('https://'));
/** What the case system of a municipality calls things; what a number of an organisation is, cases checks. */
const zgw = v.strictObject({
  rsin: v.optional(v.pipe(v.string(), v.regex(/^\d{9}$/))),
  zaaktype: v.optional(address),
  resultaattypen: v.optional(v.record(code, address)),
});

const municipality = v.strictObject({
  slug,
  contacts,
  subjectContacts,
  zgw: v.optional(zgw),
  code: municipalityCode,
  name: text,
  inhabitants: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_INHABITANTS)),
  neighbours: v.array(municipalityCode),
  since: day,
  provider,
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
  domain: v.picklist(PARTNER_DOMAINS),
  tier: v.picklist(PARTNER_TIERS),
  phone: text,
  provider,
});

const anybody = {
  subject: slug,
  name: text,
  jobTitle: text,
  /** Who this is in the demonstration, for readers of English. */
  descriptionEn: v.optional(text),
  partyType,
  roles: v.array(v.picklist(ROLES)),
  phone: v.optional(text),
  provider,
  subjectAtProvider: v.optional(textOf(255)),
};
const person = v.strictObject({
  ...anybody,
  municipality: v.optional(slug),
  organisation: v.optional(slug),
  deputyOf: v.optional(slug),
});

/** A network of regions, with the people who compare published figures. */
export const networkFileSchema = v.strictObject({
  network: v.strictObject({ slug, name: text, provider }),
  people: v.array(v.strictObject(anybody)),
});
export type NetworkFile = v.InferOutput<typeof networkFileSchema>;

const theme = v.strictObject({
  code,
  nameNl: text,
  nameEn: text,
  kind: v.picklist(['PERSON', 'SITUATION']),
  regime: v.picklist(LEGAL_REGIMES),
  acknowledgeDays: count(30),
  feedbackDays: count(90),
  weighingDays: count(90),
  weighingDaysHigh: v.optional(v.union([v.literal(0), count(90)])),
  weighingDaysAcute: v.optional(v.union([v.literal(0), count(90)])),
  planDays: v.optional(count(90)),
  tableDays: v.optional(count(90)),
  retention: v.optional(v.strictObject({ class: code, days: count(36_500), source: text })),
  composition: v.pipe(v.array(partyType), v.minLength(1)),
  source: text,
  criteria: v.pipe(v.array(v.strictObject({ code, nl: text, en: text })), v.minLength(1)),
});

/** Whether work under a law is held to a covenant, as the region's lawyer says. */
const regime = v.strictObject({ regime: v.picklist(LEGAL_REGIMES), needsCovenant: v.boolean(), source: text });

/** What limits somebody rests on a law. */
const measure = v.pipe(
  v.strictObject({
    code,
    nameNl: text,
    nameEn: text,
    nature: v.picklist(['LIMITING', 'SUPPORTING']),
    track: v.picklist(['ADMINISTRATIVE', 'CRIMINAL', 'CARE', 'SOCIAL']),
    topic: code,
    basis: v.optional(text),
    decidedByNl: text,
    decidedByEn: text,
    usualDays: count(3650),
    contradicts: v.optional(v.array(code)),
    source: text,
  }),
  v.check(({ nature, basis }) => nature === 'SUPPORTING' || basis !== undefined),
);

/** How long what was brought under a law is kept. */
const LONGEST_DAYS = 36_500;
const sourceTerm = v.strictObject({
  regime: v.picklist(['AVG', 'WPG', 'WJSG', 'MEDICAL_YOUTH']),
  days: count(LONGEST_DAYS),
  source: text,
});

const expert = v.strictObject({
  subject: slug,
  home: municipalityCode,
  languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
  hoursPerMonth: count(200),
  skills: v.array(v.strictObject({ skill: code, level: count(3), trainingValidUntil: day })),
});

const SHORTEST_MINUTES = 15;
const series = v.strictObject({
  key: slug,
  name: text,
  kind: v.picklist(['TRIAGE', 'INFORMATION', 'CASE_TABLE']),
  weekday,
  startsAt: time,
  durationMinutes: v.pipe(count(480), v.minValue(SHORTEST_MINUTES)),
  everyWeeks: count(12),
  cutOff: v.strictObject({ weekday, at: time }),
  chair: slug,
  from: day,
});

const covenant = v.strictObject({
  key: slug,
  name: text,
  regime: v.picklist(LEGAL_REGIMES),
  from: day,
  until: day,
  runOutDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)),
  source: text,
  parties: v.pipe(
    v.array(
      v.union([
        v.strictObject({ municipality: slug, signedOn: day }),
        v.strictObject({ organisation: slug, signedOn: day }),
      ]),
    ),
    v.minLength(1),
  ),
});

const mandate = v.strictObject({
  key: slug,
  municipality: slug,
  person: slug,
  deputyOf: slug,
  jobTitle: text,
  tasks: v.pipe(v.array(v.picklist(MANDATE_TASKS)), v.minLength(1)),
  from: day,
  until: day,
});

/** Everything a partnership needs to begin, in one file. */
export const regionFileSchema = v.strictObject({
  region: v.strictObject({
    slug,
    name: text,
    phone: text,
    email: v.pipe(v.string(), v.email()),
    provider,
    contacts,
    subjectContacts,
  }),
  municipalities: v.pipe(v.array(municipality), v.minLength(1)),
  organisations: v.array(organisation),
  people: v.array(person),
  themes: v.array(theme),
  regimes: v.optional(v.array(regime)),
  measures: v.optional(v.array(measure)),
  sourceTerms: v.optional(v.array(sourceTerm)),
  toldAges: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          fromAge: v.union([v.literal(0), count(120)]),
          who: v.picklist(['PARENTS', 'BOTH', 'PERSON']),
          source: text,
        }),
      ),
      v.check((ages) => coversAllAges(ages), 'INCOMPLETE'),
    ),
  ),
  weighingTeams: v.array(v.strictObject({ theme: code, members: v.array(slug) })),
  experts: v.array(expert),
  rooms: v.array(v.strictObject({ key: slug, name: text, capacity: count(200), municipality: slug })),
  series: v.array(series),
  covenants: v.optional(v.array(covenant), []),
  mandates: v.optional(v.array(mandate), []),
});
export type RegionFile = v.InferOutput<typeof regionFileSchema>;
