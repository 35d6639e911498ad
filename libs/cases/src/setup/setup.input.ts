import { isPhone } from '@regiotafel/kernel';
import * as v from 'valibot';
import { CASE_RESULTS } from '../domain/closing.js';
import { isRsin } from '../domain/zaak.js';
import { SOURCE_REGIMES } from '../domain/contribution.js';
import { REGIMES } from '../domain/regime.js';
import { LEGAL_TRACKS, NATURES } from '../domain/measure.js';
import { coversAllAges, WHO_IS_TOLD } from '../domain/telling.js';

const code = v.pipe(v.string(), v.regex(/^[A-Z_]{2,40}$/));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const days = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

const CONTACTS_MAX = 20;
const contacts = v.optional(
  v.pipe(
    v.array(
      v.object({
        nameNl: text,
        nameEn: text,
        phone: v.pipe(text, v.check(isPhone, 'INVALID_PHONE')),
        hoursNl: text,
        hoursEn: text,
        onDuty: v.boolean(),
      }),
    ),
    v.maxLength(CONTACTS_MAX),
  ),
);

const subjectContacts = v.optional(
  v.pipe(
    v.array(
      v.object({
        regime: v.picklist(REGIMES),
        nameNl: text,
        nameEn: text,
        email: v.pipe(text, v.email('INVALID_EMAIL')),
        phone: v.pipe(text, v.check(isPhone, 'INVALID_PHONE')),
      }),
    ),
    v.check((all) => new Set(all.map(({ regime }) => regime)).size === all.length, 'DUPLICATE'),
  ),
);
const address = v.pipe(v.string(), v.url(), v.startsWith('https://'));
const zgw = v.object({
  rsin: v.optional(v.pipe(v.string(), v.check(isRsin, 'INVALID_FORMAT'))),
  zaaktype: v.optional(address),
  resultaattypen: v.optional(v.partial(v.object(v.entriesFromList(CASE_RESULTS, address)))),
});

/** The cases part of a region file. Fields of other scopes beside it are left alone. */
export const CasesRegionFileInput = v.object({
  region: v.object({ slug: text, contacts, subjectContacts }),
  municipalities: v.array(
    v.object({
      slug: text,
      contacts,
      subjectContacts,
      zgw: v.optional(zgw),
      form: v.object({
        mode: v.picklist(['OFF', 'PARTNERS', 'EVERYONE']),
        link: v.nullish(v.pipe(v.string(), v.minLength(16))),
        phone: text,
        noticeNl: v.nullish(text),
        noticeEn: v.nullish(text),
        hourlyLimit: v.nullish(days(1, 10_000)),
      }),
    }),
  ),
  people: v.array(
    v.object({
      subject: text,
      municipality: v.nullish(text),
      partyType: code,
      roles: v.array(code),
      deputyOf: v.nullish(text),
    }),
  ),
  themes: v.array(
    v.object({
      code,
      nameNl: text,
      nameEn: text,
      kind: v.picklist(['PERSON', 'SITUATION']),
      regime: code,
      acknowledgeDays: days(0, 60),
      feedbackDays: days(1, 365),
      weighingDays: days(1, 365),
      weighingDaysHigh: v.optional(days(0, 365)),
      weighingDaysAcute: v.optional(days(0, 365)),
      planDays: v.optional(days(1, 365)),
      tableDays: v.optional(days(1, 90)),
      retention: v.optional(v.object({ class: code, days: days(1, 36_500), source: text })),
      composition: v.pipe(v.array(code), v.minLength(1)),
      source: text,
      criteria: v.pipe(v.array(v.object({ code, nl: text, en: text })), v.minLength(1)),
    }),
  ),
  regimes: v.optional(v.array(v.object({ regime: v.picklist(REGIMES), needsCovenant: v.boolean(), source: text }))),
  measures: v.optional(
    v.array(
      v.object({
        code,
        nameNl: text,
        nameEn: text,
        nature: v.picklist(NATURES),
        track: v.picklist(LEGAL_TRACKS),
        topic: code,
        basis: v.optional(text),
        decidedByNl: text,
        decidedByEn: text,
        usualDays: days(1, 3650),
        contradicts: v.optional(v.array(code)),
        source: text,
      }),
    ),
  ),
  sourceTerms: v.optional(
    v.array(v.object({ regime: v.picklist(SOURCE_REGIMES), days: days(1, 36_500), source: text })),
  ),
  toldAges: v.optional(
    v.pipe(
      v.array(v.object({ fromAge: days(0, 120), who: v.picklist(WHO_IS_TOLD), source: text })),
      v.check((ages) => coversAllAges(ages), 'INCOMPLETE'),
    ),
  ),
  weighingTeams: v.array(v.object({ theme: code, members: v.pipe(v.array(text), v.minLength(1)) })),
});
