import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { type Actor, addDays, type Day, dayAt, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { Keyring, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { calledCase } from '../called-in/called-in.service.js';
import { CaseFileService } from '../case-file/case-file.service.js';
import { isCoordinator } from '../coordination/coordinators.service.js';
import { ANSWER_DAYS } from '../domain/access-request.js';
import { WrongCaseState } from '../domain/case-file.errors.js';
import { GrantEnded } from '../domain/grant.errors.js';
import { endOf, usualDay, wrongTerms } from '../domain/grant.js';
import { Grants } from '../grant/grant.service.js';
import { type PurposeRow, termsOf, ThemeRules } from '../rules/rules.service.js';
import { Seals } from '../sealing/sealing.service.js';
import { AskHead, type AskInput, askInput, type CaseRef, type WithdrawAccessRequest } from './access-request.input.js';
import { accessRequestDoor } from './access-request.policy.js';
import { AccessRequestReading, type AccessRequestView, placeOf } from './access-request-reading.service.js';
import {
  caseInPool,
  caseOfQuestion,
  insertAccessRequest,
  lockAccessRequest,
  settleAccessRequests,
  withdrawAccessRequestRow,
} from './access-request.store.js';

/** Somebody who knows of a case asks for access to it, and takes that back. */
@Injectable()
export class AccessAsking {
  constructor(
    private readonly tenants: Tenants,
    private readonly requests: AccessRequestReading,
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly rules: ThemeRules,
    private readonly keyring: Keyring,
  ) {}

  /** @throws NotFound about a case that the caller does not know of, as about one that is not there; WrongCaseState when it ended; InvalidInput with every wrong field, and while the same is asked already */
  ask(actor: Actor, input: unknown): Promise<AccessRequestView> {
    const head = parse(AskHead, input);
    return this.tenants.run(
      actor,
      { action: 'access-request.ask', object: { kind: head.about.kind, id: head.about.id } },
      async (tx) => {
        const { requestId } = await once(tx, 'cases', head, async () => {
          const { caseId, regime } = await this.found(tx, head.about);
          const all = await this.rules.choices(tx, 'CASE', regime);
          const holds = tx.who.memberId !== null && (await isCoordinator(tx, tx.who.memberId));
          const purposes = all.filter(({ for_coordinator }) => !for_coordinator || holds);
          const wanted = parse(askInput(purposes.map(({ code }) => code)), head);
          return { requestId: await this.insert(tx, caseId, purposes, wanted) };
        });
        return this.seen(tx, requestId as Uuid);
      },
    );
  }

  /** @throws GrantEnded when it was answered or withdrawn already */
  withdraw(actor: Actor, input: WithdrawAccessRequest): Promise<AccessRequestView> {
    const operation = { action: 'access-request.withdraw', object: { kind: 'access-request', id: input.requestId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const known = await this.requests.one(tx, input.requestId);
        accessRequestDoor.requireCan(tx.who, 'withdraw', 'AccessRequest', known?.row);
        if (!known || !this.requests.view(tx, known).mayWithdraw) throw new GrantEnded();
        await lockAccessRequest(tx, input.requestId);
        if ((await withdrawAccessRequestRow(tx, input.requestId)) === 0) throw new GrantEnded();
        return { requestId: input.requestId };
      });
      return this.seen(tx, input.requestId);
    });
  }

  /** A case that the caller knows of by its card, by access that runs, by a question or by being called in; whoever works on it has nothing to ask. */
  private async found(tx: TenantTx, { kind, id }: CaseRef): Promise<{ caseId: Uuid; regime: string }> {
    const card = await caseInPool(tx, id);
    const question = kind === 'case' ? await caseOfQuestion(tx, id) : null;
    const called = await calledCase(tx, id);
    const caseId = card?.case_id ?? called?.case_id ?? (kind === 'case' ? id : null);
    const [file] = caseId ? await this.cases.knownIn(tx, [caseId]) : [];
    accessRequestDoor.requireCan(tx.who, 'ask', 'AccessRequest', {
      tenant_id: tx.who.tenantId,
      asked_by: tx.who.memberId,
      knows: file ? file.parts.length === 0 : [card, question, called].some((known) => known !== null),
    });
    const regime = file?.regime ?? question?.regime ?? card?.regime ?? called?.regime;
    if (!caseId || !regime) throw new NotFound();
    if ((await this.cases.overOf(tx, [caseId])).length > 0) throw new WrongCaseState('CLOSED', 'askAccess');
    return { caseId, regime };
  }

  private async insert(tx: TenantTx, caseId: Uuid, purposes: readonly PurposeRow[], input: AskInput): Promise<Uuid> {
    const purpose = purposes.find(({ code }) => code === input.purpose);
    const today = dayAt(tx.now);
    const renewed = input.renews ? await this.grants.one(tx, input.renews) : null;
    const fits = !input.renews || (renewed?.object_id === caseId && renewed.member_id === tx.who.memberId);
    const wrong = [
      ...(purpose ? wrongTerms(input, termsOf(purpose), today) : []),
      ...(fits ? [] : [{ path: 'renews', code: 'NOT_ALLOWED' }]),
    ];
    if (!purpose || wrong.length > 0) throw new InvalidInput(wrong);
    const id = newId();
    const { key, wrapped } = this.keyring.make(tx.who.tenantId, id);
    const seals = new Seals(id, key);
    const until = input.until ?? usualDay(today, termsOf(purpose));
    await settleAccessRequests(tx, caseId, purpose.code);
    const added = await insertAccessRequest(tx, {
      id,
      caseId,
      purpose: purpose.code,
      fieldSets: input.fieldSets ?? purpose.field_set,
      validUntil: endOf(until),
      necessity: seals.seal(placeOf('necessity', id), input.necessity),
      subsidiarity: seals.seal(placeOf('subsidiarity', id), input.subsidiarity),
      wrapped,
      keyVersion: key.version,
      renews: input.renews,
      lapsesAt: endOf(earlier(addDays(today, ANSWER_DAYS), until)),
    });
    if (added === 0) throw new InvalidInput([{ path: 'purpose', code: 'ALREADY_ASKED' }]);
    return id;
  }

  private async seen(tx: TenantTx, id: Uuid): Promise<AccessRequestView> {
    const known = await this.requests.one(tx, id);
    if (!known) throw new NotFound();
    return this.requests.view(tx, known);
  }
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
