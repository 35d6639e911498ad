import { Injectable } from '@nestjs/common';
import { requireFresh } from '@regiotafel/access';
import { memberRef, municipalityRef } from '@regiotafel/directory/contract';
import {
  type Actor,
  addDays,
  dayAt,
  type FieldError,
  globalId,
  InvalidInput,
  newId,
  NotFound,
  type Uuid,
} from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseFileView, type CaseRow } from '../case-file/case-file.service.js';
import { shutOf } from '../closure/kept-away.service.js';
import type { CasesEvents } from '../contract/events.js';
import { cardIdOf } from '../contract/ids.js';
import { requireOpen } from '../domain/case-file.js';
import { endOf, grantState } from '../domain/grant.js';
import { fitsHandover, type HandoverCommand, handoverState, OFFER_DAYS } from '../domain/handover.js';
import { AlreadyEnded } from '../domain/involvement.errors.js';
import { isKeptAway } from '../domain/shut.js';
import type { WorkItem } from '../domain/work-item.js';
import { grantOf, type GrantRow, Grants } from '../grant/grant.service.js';
import { ReferenceService } from '../reference/reference.service.js';
import { ThemeRules } from '../rules/rules.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import type { AnswerHandover, DeclineHandover, OfferHandover } from './handover.input.js';
import { handoverDoor } from './handover.policy.js';
import {
  declineHandoverRow,
  handOver,
  type HandoverRow,
  handoversOf,
  insertHandover,
  type Receiver,
  receivers,
  waitingHandovers,
  withdrawHandoverRow,
} from './handover.store.js';

const AT_MOST = 100;
const place = (column: 'reason' | 'answer', rowId: Uuid) => ({ table: 'cases.handovers', column, rowId });

/** What the policy is told: the row, and what the caller is in its case. */
const factsOf = (row: HandoverRow, about: CaseRow | undefined) => ({
  ...row,
  involved: about?.involved ?? false,
  parts: about?.parts ?? [],
});

const stateOf = (row: HandoverRow, now: Date) => handoverState({ status: row.status, expiresAt: row.expires_at }, now);

const viewOf = (row: HandoverRow, seals: Seals | undefined, now: Date, may: (action: string) => boolean) => {
  const state = stateOf(row, now);
  return {
    id: globalId('handover', row.id),
    state,
    from: municipalityRef(row.from_tenant_id),
    to: municipalityRef(row.to_tenant_id),
    toMember: memberRef(row.to_member_id),
    reason: seals ? seals.open(place('reason', row.id), row.reason) : null,
    offeredBy: memberRef(row.offered_by),
    offeredAt: row.offered_at,
    expiresAt: row.expires_at,
    answeredAt: row.answered_at,
    answer: row.answer && seals ? seals.open(place('answer', row.id), row.answer) : null,
    mayAnswer: fitsHandover(state, 'accept') && may('answer'),
    mayWithdraw: fitsHandover(state, 'withdraw') && may('withdraw'),
  };
};
export type HandoverView = ReturnType<typeof viewOf>;

/** A case that goes to another municipality: offered by its case manager, accepted or declined by the liaison it names. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly rules: ThemeRules,
    private readonly sealing: Sealing,
    private readonly references: ReferenceService,
  ) {}

  /** Whom a case can be offered to; nobody for who may not offer it. */
  receivers(actor: Actor, caseId: Uuid | null) {
    return this.tenants.run(actor, { action: 'handover.receivers' }, async (tx) => {
      const found = caseId === null ? await receivers(tx) : await this.receiversOf(tx, caseId);
      return found.map(({ member_id }) => memberRef(member_id));
    });
  }

  /** The handovers of cases, as far as the caller may know of them, newest first, by case. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly HandoverView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.handovers.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const rows = await handoversOf(tx, ids, AT_MOST);
      const seals = await this.sealing.of(
        tx,
        known.map((row) => row.id),
      );
      const views = rows.flatMap((row) => {
        const about = known.find((each) => each.id === row.case_id);
        return this.isKnown(tx, row, about) ? [[row.case_id, this.view(tx, row, about, seals)] as const] : [];
      });
      return new Map(
        [...Map.groupBy(views, ([about]) => about)].map(([about, of]) => [about, of.map(([, view]) => view)]),
      );
    });
  }

  /** Cases that other municipalities offer to the caller. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await waitingHandovers(tx, AT_MOST);
    const known = await this.cases.knownIn(
      tx,
      rows.map((row) => row.case_id),
    );
    return known.map(({ id, tenant_id, theme }) => ({
      reason: 'HANDOVER_TO_ANSWER',
      dueAt: rows.find((row) => row.case_id === id)?.expires_at ?? null,
      municipalityId: tenant_id,
      theme,
      about: { kind: 'CASE', id },
    }));
  }

  /** @throws StepUpNeeded when the caller signed in too long ago; InvalidInput for somebody who cannot receive it, and while an offer stands or the case is restricted */
  offer(actor: Actor, input: OfferHandover): Promise<CaseFileView | null> {
    return this.tenants.run(actor, operationOf('offer', input.caseId), async (tx) => {
      await once(tx, 'cases', input, async () => {
        const row = await this.cases.led(tx, input.caseId);
        requireOpen(row.status, 'handOver');
        handoverDoor.requireCan(tx.who, 'offer', 'Handover', { tenant_id: row.tenant_id, parts: row.parts });
        const receiver = (await this.receiversOf(tx, row.id)).find(({ member_id }) => member_id === input.memberId);
        const standing = (await handoversOf(tx, [row.id], AT_MOST)).find(({ status }) => status === 'OFFERED');
        const isOpen = standing !== undefined && standing.expires_at > tx.now;
        const wrong = [
          ...(!receiver || isOpen || row.restricted ? [{ path: 'memberId', code: 'NOT_ALLOWED' }] : []),
          ...(await this.wrongKept(tx, row.id, input.keepGrants)),
        ];
        if (!receiver || wrong.length > 0) throw new InvalidInput(wrong);
        if (standing) await withdrawHandoverRow(tx, standing.id);
        requireFresh(actor, Date.now());
        return { handoverId: await this.insert(tx, row, receiver.tenant_id, input) };
      });
      return this.cases.viewIn(tx, input.caseId);
    });
  }

  withdraw(actor: Actor, input: AnswerHandover): Promise<CaseFileView | null> {
    return this.tenants.run(actor, operationOf('withdraw', input.caseId), async (tx) => {
      await once(tx, 'cases', input, async () => {
        const { row } = await this.found(tx, input, 'withdraw', 'withdraw');
        if ((await withdrawHandoverRow(tx, row.id)) === 0) throw new AlreadyEnded();
        const grant = await this.grants.one(tx, row.grant_id);
        if (grant && grant.revoked_at === null && grant.valid_until > tx.now)
          await this.grants.revoke(tx, grant, 'NO_LONGER_NEEDED');
        return { handoverId: row.id };
      });
      return this.cases.viewIn(tx, input.caseId);
    });
  }

  /** The receiver can read the case at once. The key stays the same and is wrapped anew for the receiver. @throws AlreadyEnded */
  accept(actor: Actor, input: AnswerHandover): Promise<CaseFileView | null> {
    return this.tenants.run(actor, operationOf('accept', input.caseId), async (tx) => {
      await once(tx, 'cases', input, async () => {
        const { row, about } = await this.found(tx, input, 'answer', 'accept');
        requireOpen(about.status, 'handOver');
        const keys = await this.sealing.rewrapped(tx, row.case_id, row.to_tenant_id);
        await handOver(tx, row.id, keys, newId());
        const [moved] = await this.cases.knownIn(tx, [row.case_id]);
        if (!moved) throw new NotFound();
        await this.references.hashAnew(tx, row.case_id);
        await tx.seen(row.from_tenant_id, moved.subject_id ? [moved.subject_id] : []);
        await this.tell(tx, moved, row);
        return { handoverId: row.id };
      });
      return this.cases.viewIn(tx, input.caseId);
    });
  }

  decline(actor: Actor, input: DeclineHandover): Promise<HandoverView | null> {
    return this.tenants.run(actor, operationOf('decline', input.caseId), async (tx) => {
      await once(tx, 'cases', input, async () => {
        const { row } = await this.found(tx, input, 'answer', 'decline');
        const seals = await this.sealing.one(tx, row.case_id);
        await declineHandoverRow(tx, row.id, seals.seal(place('answer', row.id), input.answer));
        return { handoverId: row.id };
      });
      const row = (await handoversOf(tx, [input.caseId], AT_MOST)).find(({ id }) => id === input.handoverId);
      return row && this.isKnown(tx, row, undefined) ? this.view(tx, row, undefined, new Map()) : null;
    });
  }

  /** Only access to this case that runs goes along, and none to identity: that needs two people of the new municipality. */
  private async wrongKept(tx: TenantTx, caseId: Uuid, ids: readonly Uuid[]): Promise<FieldError[]> {
    const grants = await this.grants.byIds(tx, ids);
    const fits = (grant: GrantRow | undefined) =>
      grant?.object_id === caseId &&
      grantState(grantOf(grant), tx.now) === 'ACTIVE' &&
      !grant.field_sets.includes('IDENTITY');
    return ids.every((id) => fits(grants.get(id))) ? [] : [{ path: 'keepGrants', code: 'NOT_ALLOWED' }];
  }

  private async receiversOf(tx: TenantTx, caseId: Uuid): Promise<Receiver[]> {
    const [row] = await this.cases.knownIn(tx, [caseId]);
    const facts = row && { tenant_id: row.tenant_id, parts: row.parts };
    if (!handoverDoor.can(tx.who, 'offer', 'Handover', facts)) return [];
    const shut = await shutOf(tx, caseId);
    return (await receivers(tx)).filter(({ member_id }) => !isKeptAway(shut, member_id));
  }

  private async insert(tx: TenantTx, row: CaseRow, toTenantId: Uuid, input: OfferHandover): Promise<Uuid> {
    const id = newId();
    const seals = await this.sealing.one(tx, row.id);
    const expiresAt = endOf(addDays(dayAt(tx.now), OFFER_DAYS));
    const [purpose] = await this.rules.choices(tx, 'HANDOVER', row.regime);
    if (!purpose) throw new NotFound();
    const sealed = (column: string, rowId: Uuid, text: string) =>
      seals.seal({ table: 'cases.grants', column, rowId }, text);
    const grantId = await this.grants.give(tx, (grant) => ({
      objectKind: 'CASE',
      objectId: row.id,
      memberTenantId: toTenantId,
      memberId: input.memberId,
      fieldSets: purpose.field_set,
      purpose: purpose.code,
      legalBasis: purpose.legal_basis,
      offerId: null,
      necessity: sealed('necessity', grant, input.reason),
      subsidiarity: sealed('subsidiarity', grant, input.subsidiarity),
      validFrom: tx.now,
      validUntil: expiresAt,
      renews: null,
    }));
    const reason = seals.seal(place('reason', id), input.reason);
    const { memberId: toMemberId, keepGrants: keptGrants } = input;
    await insertHandover(tx, { id, caseId: row.id, toTenantId, toMemberId, reason, grantId, keptGrants, expiresAt });
    return id;
  }

  /** @throws NotFound for whoever may not; AlreadyEnded when the offer has run out, or the case has ended */
  private async found(
    tx: TenantTx,
    { caseId, handoverId }: AnswerHandover,
    action: string,
    command: HandoverCommand,
  ): Promise<{ row: HandoverRow; about: CaseRow }> {
    const [about] = await this.cases.knownIn(tx, [caseId]);
    const row = (await handoversOf(tx, [caseId], AT_MOST)).find(({ id }) => id === handoverId);
    handoverDoor.requireCan(tx.who, action, 'Handover', row && factsOf(row, about));
    if (!row || !about || !fitsHandover(stateOf(row, tx.now), command)) throw new AlreadyEnded();
    return { row, about };
  }

  private isKnown(tx: TenantTx, row: HandoverRow, about: CaseRow | undefined): boolean {
    return handoverDoor.can(tx.who, 'read', 'Handover', factsOf(row, about));
  }

  private view(
    tx: TenantTx,
    row: HandoverRow,
    about: CaseRow | undefined,
    seals: ReadonlyMap<Uuid, Seals>,
  ): HandoverView {
    const may = (action: string) => handoverDoor.can(tx.who, action, 'Handover', factsOf(row, about));
    return viewOf(row, seals.get(row.case_id), tx.now, may);
  }

  private async tell(tx: TenantTx, moved: CaseRow, row: HandoverRow): Promise<void> {
    const payload: CasesEvents['CaseHandedOver'] = {
      caseId: moved.id,
      poolCardId: cardIdOf(moved.id),
      fromMunicipalityId: row.from_tenant_id,
      municipalityId: moved.tenant_id,
      regionId: moved.region_id,
      caseManagerTenantId: moved.tenant_id,
      caseManagerId: moved.case_manager_id,
      regime: moved.regime,
      version: moved.version,
    };
    const event = { scope: 'cases', event: 'CaseHandedOver', tenantId: moved.tenant_id } as const;
    await announce(tx, { ...event, payload: { ...payload } });
  }
}

const operationOf = (action: string, caseId: Uuid) => ({
  action: `handover.${action}`,
  object: { kind: 'case', id: caseId },
});
