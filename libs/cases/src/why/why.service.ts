import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { untilDay } from '../domain/grant.js';
import { type OwnGrant, type OwnInvolvement, type Reason, reasonsOf } from '../domain/why.js';
import type { ObjectRef } from '../domain/object-ref.js';
import { logSeen, SignalService } from '../signal/signal.service.js';
import { whyDoor } from './why.policy.js';
import { type OwnGrantRow, ownGrants, type OwnInvolvementRow, ownInvolvements, seenThing } from './why.store.js';

const grantOf = (row: OwnGrantRow): OwnGrant => ({
  id: row.id,
  tenantId: row.tenant_id,
  objectKind: row.object_kind,
  objectId: row.object_id,
  memberTenantId: row.member_tenant_id,
  memberId: row.member_id,
  fieldSets: row.field_sets,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  revokedAt: row.revoked_at,
  approvedAt: row.approved_at,
  requestId: row.request_id,
  purpose: row.purpose,
  legalBasis: row.legal_basis,
  givenBy: row.given_by,
  approvedBy: row.approved_by,
  isOffered: row.offer_id !== null,
});

const involvementOf = (row: OwnInvolvementRow): OwnInvolvement => ({
  memberId: row.member_id,
  part: row.part,
  since: row.since,
  until: row.until,
  replaces: row.replaces,
  addedBy: row.added_by,
});

const NOTHING = {
  deskPart: null,
  part: null,
  grantId: null,
  purpose: null,
  legalBasis: null,
  fieldSets: [],
  since: null,
  until: null,
  by: null,
  approvedBy: null,
  replaces: null,
};

/** A reason as the graph shows it: what does not belong to its kind is null. */
const viewOf = (reason: Reason) => {
  const { because } = reason;
  switch (because) {
    case 'DESK':
      return { ...NOTHING, because, deskPart: reason.deskPart };
    case 'INVOLVED':
      return {
        ...NOTHING,
        because,
        part: reason.part,
        since: reason.since,
        until: reason.until && untilDay(reason.until),
        by: reason.by && memberRef(reason.by),
        replaces: reason.replaces && memberRef(reason.replaces),
      };
    case 'TABLE':
    case 'GRANT':
      return {
        ...NOTHING,
        because,
        grantId: globalId('grant', reason.grantId),
        purpose: reason.purpose,
        legalBasis: reason.legalBasis,
        fieldSets: reason.fieldSets,
        since: reason.since,
        until: untilDay(reason.until),
        by: memberRef(reason.by),
        approvedBy: reason.approvedBy && memberRef(reason.approvedBy),
      };
  }
};
export type ReasonView = ReturnType<typeof viewOf>;

/** Why the caller sees a signal or case: from the facts that the walls let in, about the caller alone. */
@Injectable()
export class WhyService {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
  ) {}

  /** Null when it is not there for the caller. */
  mine(actor: Actor, { kind, id }: ObjectRef): Promise<ReasonView[] | null> {
    const object = { kind: kind.toLowerCase(), id };
    return this.tenants.run(actor, { action: 'access.why', object }, async (tx) => {
      const row = await seenThing(tx, kind, id);
      if (!row) return null;
      const grants = (await ownGrants(tx, id)).map(grantOf);
      const involvements = kind === 'CASE' ? (await ownInvolvements(tx, id)).map(involvementOf) : [];
      const desk = kind === 'SIGNAL' ? await this.deskIn(tx, row.tenant_id) : null;
      const reasons = reasonsOf({ desk, involvements, grants }, tx.now);
      await logSeen(tx, [row]);
      return reasons.length > 0 ? reasons.map(viewOf) : null;
    });
  }

  private async deskIn(tx: TenantTx, tenantId: string) {
    if (!whyDoor.can(tx.who, 'sit', 'Desk', { tenant_id: tenantId })) return null;
    return { part: await this.signals.deskPart(tx) };
  }
}
