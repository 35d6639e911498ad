import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, InvalidInput, newId, NotFound } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import {
  type CovenantPeriod,
  covenantState,
  covenantWarning,
  hasOwnBasis,
  runOutOf,
  wrongClosing,
} from '../domain/covenant.js';
import { endOf, untilDay } from '../domain/grant.js';
import type { WorkItem } from '../domain/work-item.js';
import type { CovenantPartyRecorded, CovenantRecorded, DecideCovenantClosing } from './covenant.input.js';
import { covenantDoor } from './covenant.policy.js';
import {
  type CovenantRow,
  covenants,
  followCovenant,
  followParty,
  insertDecision,
  isCovenantParty,
  MISSING,
} from './covenant.store.js';

export { isCovenantParty };

const AT_MOST = 100;

const periodOf = (row: CovenantRow): CovenantPeriod => {
  const decided = row.decided_closes_at ?? row.closes_at;
  const closesAt = hasOwnBasis(row.regime) || decided < row.valid_until ? decided : row.valid_until;
  return { validFrom: row.valid_from, validUntil: row.valid_until, closesAt };
};

const viewOf = (row: CovenantRow, now: Date, mayDecide: boolean) => {
  const period = periodOf(row);
  const { decided_closes_at, decided_by, decided_at, reason } = row;
  return {
    id: globalId('covenant', row.id),
    regime: row.regime,
    state: covenantState(period, now),
    until: untilDay(row.valid_until),
    closesOn: untilDay(period.closesAt),
    hasOwnBasis: hasOwnBasis(row.regime),
    decision: decided_closes_at &&
      decided_by && {
        closesOn: untilDay(decided_closes_at),
        reason,
        decidedBy: memberRef(decided_by),
        decidedAt: decided_at,
      },
    mayDecide: mayDecide && covenantState(period, now) !== 'CLOSED',
  };
};
export type CovenantPeriodView = ReturnType<typeof viewOf>;

/** Until when access may be given and may run under the covenants of a region. The database holds all access to it. */
@Injectable()
export class Covenants {
  constructor(private readonly tenants: Tenants) {}

  list(actor: Actor): Promise<CovenantPeriodView[]> {
    return this.tenants.run(actor, { action: 'covenant-period.list' }, async (tx) =>
      (await this.known(tx)).map((row) => this.view(tx, row)),
    );
  }

  /** Laws that need a covenant and have none, whatever its days; nothing for whoever may not read covenants. */
  async missing(actor: Actor): Promise<string[]> {
    const { rows, who } = await this.tenants.read(actor, { action: 'covenant-period.missing' }, MISSING);
    return rows.filter((row) => covenantDoor.can(who, 'read', 'CovenantPeriod', row)).map(({ regime }) => regime);
  }

  /** @throws NotFound for whoever may not decide; InvalidInput for a day that the law or the covenant does not allow */
  decide(actor: Actor, input: DecideCovenantClosing): Promise<CovenantPeriodView> {
    const operation = { action: 'covenant.decide', object: { kind: 'covenant', id: input.covenantId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const row = await this.one(tx, input);
        const asked = { tenant_id: row.tenant_id, decided_by: tx.who.memberId };
        covenantDoor.requireCan(tx.who, 'decide', 'CovenantDecision', asked);
        const wrong = wrongClosing(input.closesOn, row.regime, row.valid_until, tx.now);
        if (wrong.length > 0) throw new InvalidInput(wrong);
        const id = newId();
        await insertDecision(tx, { id, covenantId: row.id, closesAt: endOf(input.closesOn), reason: input.reason });
        return { decisionId: id };
      });
      return this.view(tx, await this.one(tx, input));
    });
  }

  /** Keeps what the register says; the last version counts, in whatever order it comes. `actor` is the system in the region's tenant. */
  follow(actor: Actor, event: CovenantRecorded): Promise<void> {
    const operation = { action: 'covenant.follow', object: { kind: 'covenant', id: event.covenantId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await tx.enter();
      covenantDoor.requireCan(tx.who, 'follow', 'CovenantPeriod', { tenant_id: event.regionId });
      const validUntil = new Date(event.validUntil);
      await followCovenant(tx, {
        id: event.covenantId,
        regime: event.regime,
        validFrom: new Date(event.validFrom),
        validUntil,
        closesAt: runOutOf(event.regime, validUntil, event.runOutDays),
        ownBasis: hasOwnBasis(event.regime),
        version: event.version,
      });
    });
  }

  /** Keeps who is party to a covenant, as the register says; the last version counts. */
  followParty(actor: Actor, event: CovenantPartyRecorded): Promise<void> {
    const operation = { action: 'covenant.follow', object: { kind: 'covenant', id: event.covenantId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await tx.enter();
      covenantDoor.requireCan(tx.who, 'follow', 'CovenantPeriod', { tenant_id: event.regionId });
      await followParty(tx, {
        ...event,
        signedAt: new Date(event.signedAt),
        leftAt: event.leftAt === null ? null : new Date(event.leftAt),
      });
    });
  }

  /** What coordinator and liaison are told of: a covenant near its end, or running out. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    if (!tx.who.roles.has('COORDINATOR') && !tx.who.roles.has('LIAISON')) return [];
    return (await this.known(tx)).flatMap((row): WorkItem[] => {
      const period = periodOf(row);
      const reason = covenantWarning(period, tx.now);
      if (!reason) return [];
      const dueAt = reason === 'COVENANT_RUNS_OUT' ? period.closesAt : row.valid_until;
      return [{ reason, dueAt, municipalityId: tx.who.tenantId, theme: null, about: { kind: 'COVENANT', id: row.id } }];
    });
  }

  private async known(tx: TenantTx): Promise<CovenantRow[]> {
    const rows = await covenants(tx, AT_MOST);
    return rows.filter((row) => covenantDoor.can(tx.who, 'read', 'CovenantPeriod', row));
  }

  private async one(tx: TenantTx, { covenantId }: DecideCovenantClosing): Promise<CovenantRow> {
    const row = (await this.known(tx)).find(({ id }) => id === covenantId);
    if (!row) throw new NotFound();
    return row;
  }

  private view(tx: TenantTx, row: CovenantRow): CovenantPeriodView {
    const asked = { tenant_id: row.tenant_id, decided_by: tx.who.memberId };
    return viewOf(row, tx.now, covenantDoor.can(tx.who, 'decide', 'CovenantDecision', asked));
  }
}
