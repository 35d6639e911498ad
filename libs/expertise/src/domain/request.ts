import type { Uuid } from '@regiotafel/kernel';
import { RequestMoveRefused } from './request.errors.js';

export const REQUEST_STATUSES = ['OPEN', 'IN_PROGRESS', 'REPORTED_DONE', 'DONE', 'DECLINED', 'WITHDRAWN'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const REQUEST_MOVES = ['ASSIGN', 'ACCEPT', 'DECLINE', 'REPORT', 'CONFIRM', 'WITHDRAW'] as const;
export type RequestMove = (typeof REQUEST_MOVES)[number];

export const URGENCIES = ['NORMAL', 'HIGH', 'ACUTE'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Why an expert says no. A conflict of interest also becomes a block. */
export const DECLINE_REASONS = ['NO_TIME', 'NOT_MY_FIELD', 'CONFLICT_OF_INTEREST', 'ON_LEAVE', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

type Moves = Readonly<Partial<Record<RequestMove, RequestStatus>>>;

/** The states of a request. A declined request waits for another expert, or for its withdrawal. */
const MOVES: Readonly<Record<RequestStatus, Moves>> = {
  OPEN: { ASSIGN: 'OPEN', ACCEPT: 'IN_PROGRESS', DECLINE: 'DECLINED', WITHDRAW: 'WITHDRAWN' },
  IN_PROGRESS: { REPORT: 'REPORTED_DONE', WITHDRAW: 'WITHDRAWN' },
  REPORTED_DONE: { CONFIRM: 'DONE' },
  DONE: {},
  DECLINED: { ASSIGN: 'OPEN', WITHDRAW: 'WITHDRAWN' },
  WITHDRAWN: {},
};

/** As much of a request as its states depend on. */
export interface RequestState {
  readonly status: RequestStatus;
  readonly expertId: Uuid | null;
}

const ANSWERS: ReadonlySet<RequestMove> = new Set(['ACCEPT', 'DECLINE']);

/** The status a move leads to; null when it cannot be made. Nobody answers a request nobody was asked for. */
export const statusAfter = ({ status, expertId }: RequestState, move: RequestMove): RequestStatus | null =>
  ANSWERS.has(move) && expertId === null ? null : (MOVES[status][move] ?? null);

/** As `statusAfter`. @throws RequestMoveRefused */
export const moved = (request: RequestState, move: RequestMove): RequestStatus => {
  const status = statusAfter(request, move);
  if (status === null) throw new RequestMoveRefused(request.status, move);
  return status;
};

/** While a request runs, the expert who was asked reads its question. */
export const RUNNING: readonly RequestStatus[] = ['OPEN', 'IN_PROGRESS', 'REPORTED_DONE'];
