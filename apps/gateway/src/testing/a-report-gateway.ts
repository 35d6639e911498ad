import { Global, Module } from '@nestjs/common';
import { EdgeGraph, type GraphAnswer } from '@regiotafel/graphql/server';
import { newId } from '@regiotafel/kernel';
import type { FastifyRequest } from 'fastify';
import { REPORTS_PATH } from '../reports/problem.js';
import { ReportIntakeModule } from '../reports/report.controller.js';
import { aGateway, type TestGateway } from './a-gateway.js';

export const SECRET = 'rtm_geheim-van-lindehoven';
/** Stands in every text of the report. */
export const CANARY = 'Kanarie';
export const RECEIVED = '2026-03-02T08:00:00.000Z';

interface Input {
  readonly idempotencyKey: string;
  readonly slug: string;
  readonly systemKey: string;
  readonly narrative: string;
}
const refusal = (code: string, fields?: object[]): unknown => ({
  errors: [{ message: 'no', extensions: { code, fields } }],
  data: { submitSignal: null },
});
const REFUSALS: Readonly<Record<string, unknown>> = {
  druk: refusal('FORM_BUSY'),
  hergebruik: refusal('IDEMPOTENCY_KEY_REUSED'),
  kenmerk: refusal('REPORT_NUMBER_REUSED'),
  weg: refusal('UNAVAILABLE'),
  keuze: refusal('INVALID_INPUT', [
    { path: 'theme', code: 'NOT_ALLOWED' },
    { path: 'person.birthDate', code: 'IN_THE_FUTURE' },
  ]),
};

/** What the graph was asked, in order. */
export const asked: { input: Input; cookie: string | undefined }[] = [];
const answerTo = ({ idempotencyKey, slug, systemKey, narrative }: Input): unknown => {
  if (slug !== 'lindehoven' || systemKey !== SECRET)
    return refusal('INVALID_INPUT', [{ path: 'slug', code: 'NOT_ALLOWED' }]);
  if (narrative === 'stuk') throw new Error(`${CANARY} ${systemKey}`);
  const receipt = {
    receiptCode: `CODE-${idempotencyKey.slice(0, 4)}`,
    receivedAt: RECEIVED,
    isRepeat: narrative === 'nogmaals',
  };
  return REFUSALS[narrative] ?? { data: { submitSignal: receipt } };
};
const ask = async ({ headers }: FastifyRequest, _text: string, variables: { input: Input }): Promise<GraphAnswer> => {
  asked.push({ input: variables.input, cookie: headers.cookie });
  return answerTo(variables.input) as GraphAnswer;
};

@Global()
@Module({ providers: [{ provide: EdgeGraph, useValue: { ask } }], exports: [EdgeGraph] })
class StubbedGraph {}

/** A gateway that takes reports, over a graph that plays a municipality; the texts of `REFUSALS` choose its refusal. */
export const aReportGateway = (limits: string): Promise<TestGateway> =>
  aGateway({ modules: [StubbedGraph, ReportIntakeModule], env: { REGIOTAFEL_PUBLIC_LIMITS: limits } });

/** A report as the system of a partner sends it. */
export const REPORT = {
  gemeente: 'lindehoven',
  thema: 'RADICALISATION',
  omschrijving: `${CANARY}: zegt dat school een vijand is.`,
  melder: { naam: `${CANARY} Melder`, organisatie: 'College', email: 'kanarie@school.example', telefoon: null },
  betrokkene: { naam: `${CANARY} Persoon`, geboortedatum: '2009-05-04', adres: null },
  kenmerk: `${CANARY}-2026/17`,
  naamMelderMagBekendWorden: true,
};
export const HEADERS = { 'content-type': 'application/json', authorization: `Bearer ${SECRET}` };

/** An answer as JSON. */
export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}
/** Sends a body under a new key. @throws Error when the answer repeats what was sent */
export const post = async (
  { url }: TestGateway,
  body: string,
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const sent = { ...HEADERS, 'idempotency-key': newId(), ...headers };
  const answer = await fetch(url + REPORTS_PATH, { method: 'POST', body, headers: sent });
  const text = await answer.text();
  if (new RegExp(`${CANARY}|${SECRET}`, 'i').test(text)) throw new Error(`repeated: ${text}`);
  const type = answer.headers.get('content-type');
  return { status: answer.status, type, headers: answer.headers, body: JSON.parse(text) as Record<string, unknown> };
};
