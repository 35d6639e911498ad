import { isPhone } from '@regiotafel/kernel';
import * as v from 'valibot';
import { REGIMES } from '../domain/regime.js';
import { LEGAL_TRACKS, NATURES } from '../domain/measure.js';

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

/** The cases part of a region file. Fields of other scopes beside it are left alone. */
export const CasesRegionFileInput = v.object({
  region: v.object({ slug: text, contacts }),
  municipalities: v.array(
    v.object({
      slug: text,
      contacts,
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
  weighingTeams: v.array(v.object({ theme: code, members: v.pipe(v.array(text), v.minLength(1)) })),
});
