import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { requireFresh } from '@regiotafel/access';
import { type Actor, InvalidInput, NotFound, parseId, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { mayHold } from '../coordination/coordinators.service.js';
import { shutOf } from '../closure/kept-away.service.js';
import { CaseFileService, type CaseRow } from '../case-file/case-file.service.js';
import { WrongCaseState } from '../domain/case-file.errors.js';
import { isOpen } from '../domain/case-file.js';
import { GrantEnded, KeptAway } from '../domain/grant.errors.js';
import { isKeptAway } from '../domain/shut.js';
import { Grants } from '../grant/grant.service.js';
import { secondsOf } from '../grant/second-person.service.js';
import { ThemeRules } from '../rules/rules.service.js';
import { Sealing } from '../sealing/sealing.service.js';
import type { ApproveAccessRequest, RefuseAccessRequest } from './access-request.input.js';
import { accessRequestDoor } from './access-request.policy.js';
import {
  AccessRequestReading,
  type AccessRequestView,
  type KnownRequest,
  placeOf,
} from './access-request-reading.service.js';
import { insertAccessAnswer, lockAccessRequest } from './access-request.store.js';

/** Whoever leads a case agrees to access or refuses it; for identity a second person, named by the first, does so too. */
@Injectable()
export class AccessDeciding {
  constructor(
    private readonly tenants: Tenants,
    private readonly requests: AccessRequestReading,
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly rules: ThemeRules,
    private readonly sealing: Sealing,
  ) {}

  /** Who may be the second person in a case, for whoever may give access to it. @throws NotFound */
  seconds(actor: Actor, caseId: string) {
    const id = parseId('case', caseId, 'caseId');
    return this.tenants.run(actor, { action: 'access-request.seconds', object: { kind: 'case', id } }, async (tx) => {
      const about = await this.cases.grantable(tx, id);
      await tx.seen(about.tenantId, about.subjectId ? [about.subjectId] : []);
      return (await secondsOf(tx, about)).map(memberRef);
    });
  }

  /** @throws InvalidInput without a second person for identity; KeptAway when a conflict of interest stands against who asks */
  approve(actor: Actor, input: ApproveAccessRequest): Promise<AccessRequestView> {
    return this.decide(actor, 'approve', input, async (tx, known) => {
      if (known.row.answer === 'GIVEN') return this.second(tx, known, true, null);
      const about = await this.openCase(tx, known);
      const secondId = await this.chosen(tx, known, input.secondId);
      await this.give(tx, known, about, secondId);
    });
  }

  refuse(actor: Actor, input: RefuseAccessRequest): Promise<AccessRequestView> {
    return this.decide(actor, 'refuse', input, async (tx, known) => {
      const reason = known.seals.seal(placeOf('reason', known.row.id), input.reason);
      if (known.row.answer === 'GIVEN') return this.second(tx, known, false, reason);
      await this.answer(tx, known, 'REFUSED', reason);
    });
  }

  /** @throws NotFound for whoever may not decide on it; StepUpNeeded to approve identity, or access of another tenant; GrantEnded when it was decided on, withdrawn or has lapsed */
  private decide<I extends RefuseAccessRequest | ApproveAccessRequest>(
    actor: Actor,
    action: 'approve' | 'refuse',
    input: I,
    work: (tx: TenantTx, known: KnownRequest) => Promise<void>,
  ): Promise<AccessRequestView> {
    const object = { kind: 'access-request', id: input.requestId };
    return this.tenants.run(actor, { action: `access-request.${action}`, object }, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const known = await this.requests.one(tx, input.requestId);
        if (!known || !(known.may('decide') || known.may('second'))) throw new NotFound();
        if (!this.requests.view(tx, known).mayApprove) throw new GrantEnded();
        const isFar = known.row.tenant_id !== tx.who.tenantId || known.row.field_sets.includes('IDENTITY');
        if (action === 'approve' && isFar) requireFresh(actor, Date.now());
        await work(tx, known);
        return { requestId: input.requestId };
      });
      const after = await this.requests.one(tx, input.requestId);
      accessRequestDoor.requireCan(tx.who, 'read', 'AccessRequest', after?.row);
      return this.requests.view(tx, after as KnownRequest);
    });
  }

  /** @throws GrantEnded when who asked took it back in the same moment */
  private async answer(
    tx: TenantTx,
    { row }: Pick<KnownRequest, 'row'>,
    answer: 'GIVEN' | 'REFUSED',
    reason: Buffer | null,
  ): Promise<void> {
    await lockAccessRequest(tx, row.id);
    if ((await insertAccessAnswer(tx, row, answer, reason)) === 0) throw new GrantEnded();
  }

  private async second(tx: TenantTx, known: KnownRequest, agrees: boolean, refusal: Buffer | null): Promise<void> {
    if (!known.grant) throw new GrantEnded();
    await this.grants.second(tx, known.grant, agrees, refusal);
  }

  private async openCase(tx: TenantTx, { row }: KnownRequest): Promise<CaseRow> {
    const about = await this.cases.led(tx, row.case_id);
    if (!isOpen(about.status)) throw new WrongCaseState(about.status, 'grant');
    if (isKeptAway(await shutOf(tx, about.id), row.asked_by)) throw new KeptAway();
    return about;
  }

  /** The second person, for identity alone. */
  private async chosen(tx: TenantTx, { row }: KnownRequest, secondId: Uuid | null): Promise<Uuid | null> {
    if (!row.field_sets.includes('IDENTITY')) return null;
    if (!secondId) throw new InvalidInput([{ path: 'secondId', code: 'REQUIRED' }]);
    const fits =
      secondId !== row.asked_by &&
      (await secondsOf(tx, await this.cases.grantable(tx, row.case_id))).includes(secondId);
    if (!fits) throw new InvalidInput([{ path: 'secondId', code: 'NOT_ALLOWED' }]);
    return secondId;
  }

  private async give(tx: TenantTx, { row, seals }: KnownRequest, about: CaseRow, secondId: Uuid | null): Promise<void> {
    const purpose = (await this.rules.choices(tx, 'CASE', about.regime)).find(({ code }) => code === row.purpose);
    if (!purpose || !(await mayHold(tx, purpose, row.asked_by)))
      throw new InvalidInput([{ path: 'purpose', code: 'NOT_ALLOWED' }]);
    const place = await this.sealing.one(tx, about.id);
    const text = (column: 'necessity' | 'subsidiarity') => seals.open(placeOf(column, row.id), row[column]);
    await this.answer(tx, { row }, 'GIVEN', null);
    await this.grants.give(tx, (id) => ({
      objectKind: 'CASE',
      objectId: about.id,
      memberTenantId: row.tenant_id,
      memberId: row.asked_by,
      fieldSets: row.field_sets,
      purpose: purpose.code,
      legalBasis: purpose.legal_basis,
      offerId: null,
      necessity: place.seal({ table: 'cases.grants', column: 'necessity', rowId: id }, text('necessity')),
      subsidiarity: place.seal({ table: 'cases.grants', column: 'subsidiarity', rowId: id }, text('subsidiarity')),
      validFrom: tx.now,
      validUntil: row.valid_until,
      renews: row.renews,
      requestId: row.id,
      secondId,
      subjectId: about.subject_id,
    }));
  }
}
