import { cardIdOf } from '@regiotafel/cases/contract';
import { dayFrom, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import { addDays, type Day, globalId, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';
import { DECLINE_REASONS, REQUEST_STATUSES, URGENCIES } from '../domain/request.js';

const QUESTION_MAX = 4_000;
const HOURS_MIN = 0.25;
const HOURS_MAX = 200;
const QUARTER = 0.25;
const SKILLS_MAX = 10;
const LANGUAGES_MAX = 5;
const DAYS_AHEAD = 366;

const hours = v.pipe(v.number(), v.minValue(HOURS_MIN), v.maxValue(HOURS_MAX), v.multipleOf(QUARTER, 'NOT_A_QUARTER'));
const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const move = { idempotencyKey, requestId: idOf('request'), version };

/** What a new request may refer to, and when it is asked. */
export interface RequestForm {
  readonly today: Day;
  /** The municipality a request is for when none is named; null when one must be named. */
  readonly own: Uuid | null;
  readonly municipalities: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
}

const municipalityOf = ({ own, municipalities }: RequestForm) => {
  const id = idOf('municipality');
  const named = own === null ? id : v.nullish(id, globalId('municipality', own));
  return v.pipe(
    named,
    v.check((municipality) => municipalities.has(municipality), 'UNKNOWN_MUNICIPALITY'),
  );
};

/** A new request; checked against the region's skills and municipalities so that every wrong field is told at once. */
export const openRequest = (form: RequestForm) =>
  v.strictObject({
    idempotencyKey,
    poolCardId: v.nullish(idOf('card')),
    municipalityId: municipalityOf(form),
    question: textOf(QUESTION_MAX),
    skills: v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.check((skill) => form.skills.has(skill), 'UNKNOWN_SKILL'),
        ),
      ),
      v.minLength(1),
      v.maxLength(SKILLS_MAX),
      v.check((skills) => new Set(skills).size === skills.length, 'DUPLICATE'),
    ),
    languages: v.nullish(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))), v.maxLength(LANGUAGES_MAX)), []),
    hours,
    urgency: v.picklist(URGENCIES),
    respondBy: v.pipe(
      dayFrom(form.today),
      v.check((day) => day <= addDays(form.today, DAYS_AHEAD), 'TOO_FAR_AHEAD'),
    ),
  });
export type OpenRequest = v.InferOutput<ReturnType<typeof openRequest>>;

export const RequestMoveInput = v.strictObject(move);
export type RequestMoveInput = v.InferOutput<typeof RequestMoveInput>;

export const AssignExpert = v.strictObject({ ...move, expertId: idOf('expert') });
export type AssignExpert = v.InferOutput<typeof AssignExpert>;

export const DeclineRequest = v.strictObject({ ...move, reason: v.picklist(DECLINE_REASONS) });
export type DeclineRequest = v.InferOutput<typeof DeclineRequest>;

export const ReportDone = v.strictObject({ ...move, hours });
export type ReportDone = v.InferOutput<typeof ReportDone>;

export const RequestFilter = v.nullish(
  v.pipe(
    v.strictObject({
      status: v.nullish(v.array(v.picklist(REQUEST_STATUSES))),
      urgency: v.nullish(v.picklist(URGENCIES)),
      skill: v.nullish(v.pipe(v.string(), v.maxLength(40))),
      municipalityId: v.nullish(idOf('municipality')),
      poolCardId: v.nullish(idOf('card')),
      caseId: v.nullish(idOf('case')),
      expertId: v.nullish(idOf('expert')),
    }),
    v.forward(
      v.partialCheck([['poolCardId'], ['caseId']], ({ poolCardId, caseId }) => !poolCardId || !caseId, 'NOT_ALLOWED'),
      ['caseId'],
    ),
    v.transform(({ caseId, ...filter }) => (caseId ? { ...filter, poolCardId: cardIdOf(caseId) } : filter)),
  ),
);
export type RequestFilter = v.InferOutput<typeof RequestFilter>;

export const RequestSort = v.nullish(v.picklist(['RESPOND_BY', 'OPENED_ON']), 'RESPOND_BY');
export type RequestSort = v.InferOutput<typeof RequestSort>;
