import type { Day, Uuid } from '@regiotafel/kernel';
import type { RequestStatus } from './request.js';

/** Why a request waits for somebody. */
export const WAITING_REASONS = [
  'ANSWER_REQUEST',
  'REPORT_HOURS',
  'ASSIGN_EXPERT',
  'ASSIGN_ANOTHER',
  'EXPERT_SILENT',
  'REQUEST_DECLINED',
  'CONFIRM_DONE',
] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];

/** What a person is to a request. */
export interface Part {
  readonly coordinates: boolean;
  /** Was asked, or is at work. */
  readonly isExpert: boolean;
  /** Asked for it: the liaison of the municipality, or the coordinator who opened it. */
  readonly asked: boolean;
}

export interface WaitingRequest {
  readonly status: RequestStatus;
  readonly expertId: Uuid | null;
  readonly respondBy: Day;
}

/** What a request waits for from one person, and until which day; `dueOn` is null without a deadline. */
export interface Waiting {
  readonly reason: WaitingReason;
  readonly dueOn: Day | null;
}

const openRequest = (request: WaitingRequest, part: Part, today: Day): WaitingReason | null => {
  if (part.isExpert) return 'ANSWER_REQUEST';
  if (!part.coordinates) return null;
  if (request.expertId === null) return 'ASSIGN_EXPERT';
  return request.respondBy < today ? 'EXPERT_SILENT' : null;
};

const declinedRequest = (part: Part): WaitingReason | null => {
  if (part.coordinates) return 'ASSIGN_ANOTHER';
  return part.asked ? 'REQUEST_DECLINED' : null;
};

const reasonFor = (request: WaitingRequest, part: Part, today: Day): WaitingReason | null => {
  switch (request.status) {
    case 'OPEN':
      return openRequest(request, part, today);
    case 'DECLINED':
      return declinedRequest(part);
    case 'IN_PROGRESS':
      return part.isExpert ? 'REPORT_HOURS' : null;
    case 'REPORTED_DONE':
      return part.asked && !part.isExpert ? 'CONFIRM_DONE' : null;
    case 'DONE':
    case 'WITHDRAWN':
      return null;
  }
};

const WITHOUT_DEADLINE: ReadonlySet<WaitingReason> = new Set(['REPORT_HOURS', 'CONFIRM_DONE']);

/** What a request waits for from one person today; null when it waits for somebody else, or for nobody. */
export const waitsFor = (request: WaitingRequest, part: Part, today: Day): Waiting | null => {
  const reason = reasonFor(request, part, today);
  return reason && { reason, dueOn: WITHOUT_DEADLINE.has(reason) ? null : request.respondBy };
};
