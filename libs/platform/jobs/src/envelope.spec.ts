import { expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { actorOfJob, envelope, eventEnvelope, openEnvelope } from './envelope.js';

const [tenantId, cause, trace] = [newId(), newId(), newId()];
const stored = (made: object): unknown => JSON.parse(JSON.stringify(made));
const acting = (made: object) => actorOfJob(openEnvelope(stored(made)), 0, 1_000);

test('a job carries the trace of what made it on, as an operation of its own', () => {
  const seat = { kind: 'SEAT', tenantId, memberId: newId(), issuer: 'https://idp.test', subject: 's-1' } as const;
  for (const made of [eventEnvelope(tenantId, cause, {}, trace), envelope(seat, {}, trace)]) {
    expect(acting(made)).toMatchObject({ trace, origin: 'JOB' });
    expect(acting(made).operation).not.toBe(trace);
  }
});

test.each([undefined, null])('a job that nobody asked for begins a trace (%p)', (none) => {
  expect(acting(eventEnvelope(tenantId, cause, {}, none))).not.toHaveProperty('trace');
});

test('what is no trace is left out', () => {
  expect(acting({ ...eventEnvelope(tenantId, cause, {}), trace: 'noise' })).not.toHaveProperty('trace');
});
