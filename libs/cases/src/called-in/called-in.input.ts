import { isUuid, parseId, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

const uuid = v.custom<Uuid>((value) => typeof value === 'string' && isUuid(value), 'INVALID_ID');
const version = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What cases reads of an event of expertise about the expert of a request. */
export const expertCalled = v.object({
  requestId: uuid,
  regionId: uuid,
  poolCardId: v.nullable(uuid),
  memberId: uuid,
  version,
});

/** What cases reads of an event of meetings about who is asked to one. */
export const peopleCalled = v.object({
  meetingId: uuid,
  regionId: uuid,
  poolCardId: v.nullable(uuid),
  invited: v.array(uuid),
  takenOff: v.array(uuid),
  version,
});

/** The id of what somebody is called in for: a request for expertise or a meeting. @throws NotFound for any other id */
export const callingId = (id: string): Uuid => parseId(id.startsWith('meeting_') ? 'meeting' : 'request', id);
