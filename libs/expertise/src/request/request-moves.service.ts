import { Injectable } from '@nestjs/common';
import { type Actor, Conflict, dayAt, NotFound, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { ConflictService } from '../conflict/conflict.service.js';
import type { ExpertiseEvent, ExpertiseEvents } from '../contract/events.js';
import { moved, type RequestMove } from '../domain/request.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { MatchingService } from '../matching/matching.service.js';
import type { AssignExpert, DeclineRequest, ReportDone, RequestMoveInput } from './request.input.js';
import { requestDoor, VERB_OF } from './request.policy.js';
import { RequestService, type RequestView } from './request.service.js';
import { changeRequest, insertDecline, type RequestChange, type RequestRecord } from './request.store.js';

type Work = (tx: TenantTx, request: RequestRecord) => Promise<void>;

const unchanged = (request: RequestRecord): Omit<RequestChange, 'status'> => ({
  expertId: request.expert_id,
  expertMemberId: request.expert_member_id,
  declineReason: null,
  hoursWorked: request.hours_worked,
});

const change = async (
  tx: TenantTx,
  request: RequestRecord,
  move: RequestMove,
  values: Partial<RequestChange> = {},
): Promise<void> => {
  const status = moved({ status: request.status, expertId: request.expert_id }, move);
  const next = { ...unchanged(request), ...values, status };
  if ((await changeRequest(tx, request.id, request.version, next)) === 0) throw new Conflict();
};

/** Announces what happened, by this move, with the expert of a request or with one who was just asked. */
const tell = async (
  tx: TenantTx,
  event: Exclude<ExpertiseEvent, 'RequestOpened'>,
  request: RequestRecord,
  expert: { readonly id: Uuid | null; readonly memberId: Uuid | null },
): Promise<void> => {
  if (expert.id === null || expert.memberId === null) throw new NotFound();
  const payload: ExpertiseEvents[typeof event] = {
    requestId: request.id,
    municipalityId: request.municipality_id,
    regionId: request.tenant_id,
    poolCardId: request.pool_card_id,
    expertId: expert.id,
    memberId: expert.memberId,
    at: tx.now.getTime(),
    version: request.version + 1,
  };
  await announce(tx, { scope: 'expertise', event, tenantId: request.tenant_id, payload });
};

const expertOf = (request: RequestRecord) => ({ id: request.expert_id, memberId: request.expert_member_id });

/** What happens to a request after it was opened. */
@Injectable()
export class RequestMoves {
  constructor(
    private readonly tenants: Tenants,
    private readonly requests: RequestService,
    private readonly matching: MatchingService,
    private readonly ledger: LedgerService,
    private readonly conflicts: ConflictService,
  ) {}

  /** Asks an expert. @throws ExpertNotAvailable when blocked, declined before, or gone from the roster */
  assign(actor: Actor, input: AssignExpert): Promise<RequestView | null> {
    return this.move(actor, 'ASSIGN', input, async (tx, request) => {
      const expert = await this.matching.available(tx, request, input.expertId);
      await change(tx, request, 'ASSIGN', { expertId: expert.id, expertMemberId: expert.memberId });
      if (request.status === 'OPEN' && request.expert_id !== null && request.expert_id !== expert.id)
        await tell(tx, 'ExpertLetGo', request, expertOf(request));
      await tell(tx, 'ExpertAssigned', request, expert);
    });
  }

  accept(actor: Actor, input: RequestMoveInput): Promise<RequestView | null> {
    return this.move(actor, 'ACCEPT', input, async (tx, request) => {
      await change(tx, request, 'ACCEPT');
      await this.ledger.write(tx, request, 'RESERVED', request.hours);
      await tell(tx, 'ExpertAccepted', request, expertOf(request));
    });
  }

  /** Says no. A conflict of interest becomes a block, which takes the request out of the expert's sight. */
  decline(actor: Actor, input: DeclineRequest): Promise<RequestView | null> {
    return this.move(actor, 'DECLINE', input, async (tx, request) => {
      await change(tx, request, 'DECLINE', { declineReason: input.reason });
      if (request.expert_id === null) throw new NotFound();
      await insertDecline(tx, request.id, request.expert_id, input.reason, dayAt(tx.now));
      await tell(tx, 'ExpertDeclined', request, expertOf(request));
      if (input.reason === 'CONFLICT_OF_INTEREST') await this.conflicts.recordDeclined(tx, request);
    });
  }

  withdraw(actor: Actor, input: RequestMoveInput): Promise<RequestView | null> {
    return this.move(actor, 'WITHDRAW', input, async (tx, request) => {
      await change(tx, request, 'WITHDRAW');
      if (request.status === 'IN_PROGRESS') await this.ledger.write(tx, request, 'RELEASED', request.hours);
      if (request.expert_id !== null) await tell(tx, 'ExpertLetGo', request, expertOf(request));
    });
  }

  report(actor: Actor, input: ReportDone): Promise<RequestView | null> {
    return this.move(actor, 'REPORT', input, async (tx, request) => {
      await change(tx, request, 'REPORT', { hoursWorked: input.hours });
      await this.ledger.write(tx, request, 'WORKED', input.hours);
    });
  }

  confirm(actor: Actor, input: RequestMoveInput): Promise<RequestView | null> {
    return this.move(actor, 'CONFIRM', input, async (tx, request) => {
      await change(tx, request, 'CONFIRM');
      await tell(tx, 'RequestDone', request, expertOf(request));
    });
  }

  private move(actor: Actor, move: RequestMove, input: RequestMoveInput, work: Work): Promise<RequestView | null> {
    const { requestId, version } = input;
    const verb = VERB_OF[move];
    const operation = { action: `request.${verb}`, object: { kind: 'request', id: requestId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'expertise', input, async () => {
        const request = await this.requests.one(tx, requestId);
        requestDoor.requireCan(tx.who, verb, 'ExpertiseRequest', request);
        if (request.version !== version) throw new Conflict();
        await work(tx, request);
        return { requestId };
      });
      return this.requests.seen(tx, requestId);
    });
  }
}
