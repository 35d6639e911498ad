import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import type { RequestStatus } from '../domain/request.js';

/** A request that may wait for the reader. */
export interface WaitingRecord {
  readonly id: Uuid;
  readonly status: RequestStatus;
  readonly municipality_id: Uuid;
  readonly expert_id: Uuid | null;
  readonly expert_member_id: Uuid | null;
  readonly opened_by: Uuid;
  readonly respond_by: Day;
}

const PER_BRANCH = 100;
const COORDINATES = "(select sec.has(array['COORDINATOR']))";
const BRANCHES = [
  `(select sec.has(array['EXPERT'])) and q.expert_member_id = (select sec.m()) and q.status in ('OPEN', 'IN_PROGRESS')`,
  `${COORDINATES} and q.status in ('OPEN', 'DECLINED')`,
  `${COORDINATES} and q.status = 'REPORTED_DONE' and q.opened_by = (select sec.m())`,
  `(select sec.has(array['LIAISON'])) and q.municipality_id = (select sec.t()) and q.status in ('DECLINED', 'REPORTED_DONE')`,
];
const branch = (
  part: string,
): string => `(select q.id, q.status, q.municipality_id, q.expert_id, q.expert_member_id, q.opened_by,
    q.respond_by::text as respond_by from expertise.requests q where q.tenant_id = (select sec.r()) and ${part} order by q.respond_by, q.id limit ${PER_BRANCH})`;

export const WAITING = prepared<WaitingRecord>('expertise.waiting', BRANCHES.map(branch).join(' union '));
