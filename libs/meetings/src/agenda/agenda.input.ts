import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

const TEXT_MAX = 4_000;

export const addAgendaItem = v.strictObject({
  idempotencyKey,
  meetingId: idOf('meeting'),
  kind: v.picklist(['ANNOUNCEMENTS', 'ACTIONS', 'OTHER']),
});
export type AddAgendaItem = v.InferOutput<typeof addAgendaItem>;

export const recordDecision = v.strictObject({
  idempotencyKey,
  agendaItemId: idOf('item'),
  text: textOf(TEXT_MAX),
  corrects: v.nullish(idOf('decision'), null),
});
export type RecordDecision = v.InferOutput<typeof recordDecision>;

export const addAction = v.strictObject({
  idempotencyKey,
  agendaItemId: idOf('item'),
  ownerId: idOf('member'),
  dueOn: dayInput,
  text: textOf(TEXT_MAX),
});
export type AddAction = v.InferOutput<typeof addAction>;

export const completeAction = v.strictObject({
  idempotencyKey,
  actionId: idOf('action'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type CompleteAction = v.InferOutput<typeof completeAction>;
