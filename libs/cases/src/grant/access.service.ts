import { Injectable } from '@nestjs/common';
import { requireFresh } from '@regiotafel/access';
import { memberRef } from '@regiotafel/directory/contract';
import { parse } from '@regiotafel/graphql';
import { type Actor, dayAt, globalId, InvalidInput, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { endOf, grantState, rests, untilDay, usualDay, wrongTerms } from '../domain/grant.js';
import { isAssessed } from '../domain/signal.js';
import { WrongSignalState } from '../domain/signal.errors.js';
import { shutOf, shutsOf } from '../closure/kept-away.service.js';
import { CaseFileService } from '../case-file/case-file.service.js';
import { mayHold } from '../coordination/coordinators.service.js';
import { requireOpen } from '../domain/case-file.js';
import { isKeptAway, isShutOut, OPEN_TO_ALL, type Shut } from '../domain/shut.js';
import type { Grantable } from '../domain/grantable.js';
import type { ObjectRef } from '../domain/object-ref.js';
import { type PurposeRow, termsOf, ThemeRules } from '../rules/rules.service.js';
import { SignalService } from '../signal/signal.service.js';
import { AccessHead, type AccessInput, accessInput, type ApproveGrant, type RevokeGrant } from './access.input.js';
import { grantDoor } from './grant.policy.js';
import { GrantReasons } from './grant-reasons.service.js';
import { isToldOf, wrongSecond } from './second-person.service.js';
import { grantOf, type GrantRow, Grants } from './grant.service.js';

const viewOf = (row: GrantRow, now: Date, shut: Shut) => ({
  id: globalId('grant', row.id),
  member: memberRef(row.member_id),
  purpose: row.purpose,
  legalBasis: row.legal_basis,
  fieldSets: row.field_sets,
  state: grantState(grantOf(row), now),
  rests: rests(grantOf(row), now),
  isShut: isShutOut(shut, row.member_id),
  validFrom: row.valid_from,
  until: untilDay(row.valid_until),
  validUntil: row.valid_until,
  givenBy: memberRef(row.given_by),
  revokedAt: row.revoked_at,
  isSeconded: row.second_id !== null,
  second: row.second_id && memberRef(row.second_id),
  toSecond: row.to_second ? globalId('grant', row.id) : null,
  renews: row.renews && globalId('grant', row.renews),
  coordinates: row.coordinates,
});
export type AccessGrantView = ReturnType<typeof viewOf>;

/** Those of the grants of a case that make somebody its process coordinator, now or once a second person agrees. */
export const coordinatorsAmong = (grants: readonly AccessGrantView[]): AccessGrantView[] =>
  grants.filter(({ coordinates, state }) => coordinates && (state === 'ACTIVE' || state === 'REQUESTED'));

/** Who sees something: those whose place it is, and those it was given to. */
export interface Visibility {
  readonly mayGive: boolean;
  readonly insiders: readonly { readonly member: { readonly id: string }; readonly because: 'DESK' | 'INVOLVED' }[];
  readonly grants: readonly AccessGrantView[];
}

/** Access to give, as it was read. */
interface Wanted {
  readonly object: Grantable;
  readonly purposes: readonly PurposeRow[];
  readonly input: AccessInput;
}

/** Access of named persons to a signal or case: give, approve, take back, show. */
@Injectable()
export class AccessService {
  constructor(
    private readonly tenants: Tenants,
    private readonly grants: Grants,
    private readonly rules: ThemeRules,
    private readonly signals: SignalService,
    private readonly cases: CaseFileService,
    private readonly reasons: GrantReasons,
  ) {}

  /** Everybody who sees an object now, and every grant there ever was. @throws NotFound for whoever may not see that */
  whoSees(actor: Actor, ref: ObjectRef): Promise<Visibility> {
    return this.tenants.run(actor, { action: 'grant.list', object: objectOf(ref) }, async (tx) => {
      const object = await this.load(tx, ref);
      const grants = await this.grants.of(tx, object.id);
      await this.seen(tx, object);
      const shut = await shutOf(tx, object.id);
      const insiders = object.insiders
        .filter(({ memberId }) => !isShutOut(shut, memberId))
        .map(({ memberId, because }) => ({ member: memberRef(memberId), because }));
      return { mayGive: !object.isOver, insiders, grants: grants.map((row) => viewOf(row, tx.now, shut)) };
    });
  }

  /** Access to cases that the caller may know of: all of it for whoever is involved, the own for everybody else. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly AccessGrantView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'grant.list', ...object }, async (tx) => {
      const cases = await this.cases.knownIn(tx, ids);
      const rows = await this.grants.ofCases(
        tx,
        cases.map((row) => row.id),
      );
      const known = rows.filter((row) => grantDoor.can(tx.who, 'read', 'AccessGrant', row));
      const views = Map.groupBy(known, (row) => row.object_id);
      const shuts = await shutsOf(tx, [...views.keys()]);
      return new Map(
        [...views].map(([about, of]) => [about, of.map((row) => viewOf(row, tx.now, shuts.get(about) ?? OPEN_TO_ALL))]),
      );
    });
  }

  /** Gives one person access; identity across municipalities waits for a second person, named where it is about a case. @throws WrongCaseState for a case that ended; StepUpNeeded for identity or another tenant when the caller signed in too long ago; InvalidInput with every wrong field */
  give(actor: Actor, input: unknown): Promise<AccessGrantView> {
    const head = parse(AccessHead, input);
    return this.tenants.run(actor, { action: 'grant.give', object: objectOf(head.objectId) }, async (tx) => {
      const { grantId } = await once(tx, 'cases', head, async () => {
        const object = await this.load(tx, head.objectId, true);
        if (object.status) requireOpen(object.status, 'grant');
        const purposes = await this.rules.choices(tx, object.kind, object.regime);
        const wanted = parse(accessInput(purposes.map(({ code }) => code)), head);
        await this.seen(tx, object);
        return { grantId: await this.make(tx, actor, { object, purposes, input: wanted }) };
      });
      return this.view(tx, grantId as Uuid);
    });
  }

  /** Only identity is approved. @throws StepUpNeeded when the caller signed in too long ago */
  async approve(actor: Actor, input: ApproveGrant): Promise<AccessGrantView> {
    requireFresh(actor, Date.now());
    return this.decide(actor, 'approve', input, (tx, row) => this.grants.approve(tx, row));
  }

  /** Takes access back at once, with what was given to the same person for the same purpose. @throws GrantEnded when it is over already, and nothing could open it again */
  revoke(actor: Actor, input: RevokeGrant): Promise<AccessGrantView> {
    return this.decide(actor, 'revoke', input, async (tx, row) => {
      await this.grants.revoke(tx, row, input.reason);
      const isAlike = (other: GrantRow) => other.member_id === row.member_id && other.purpose === row.purpose;
      await this.grants.endAll(tx, row.object_kind, row.object_id, input.reason, isAlike);
    });
  }

  private decide(
    actor: Actor,
    action: 'approve' | 'revoke',
    input: ApproveGrant,
    work: (tx: TenantTx, row: GrantRow) => Promise<void>,
  ): Promise<AccessGrantView> {
    const object = { kind: 'grant', id: input.grantId };
    return this.tenants.run(actor, { action: `grant.${action}`, object }, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const row = await this.grants.one(tx, input.grantId);
        grantDoor.requireCan(tx.who, action, 'AccessGrant', row);
        await work(tx, row as GrantRow);
        return { grantId: input.grantId };
      });
      return this.view(tx, input.grantId);
    });
  }

  private async make(tx: TenantTx, actor: Actor, { object, purposes, input }: Wanted): Promise<Uuid> {
    const purpose = purposes.find(({ code }) => code === input.purpose);
    const memberTenantId = await this.grants.tenantOf(tx, input.memberId);
    const fieldSets = input.fieldSets ?? purpose?.field_set ?? [];
    const away = isKeptAway(await shutOf(tx, object.id), input.memberId);
    const holds = purpose === undefined || (await mayHold(tx, purpose, input.memberId));
    const renewed = input.renews ? await this.grants.one(tx, input.renews) : null;
    const fits = !input.renews || (renewed?.object_id === object.id && renewed.member_id === input.memberId);
    const wrong = [
      ...(purpose ? wrongTerms(input, termsOf(purpose), dayAt(tx.now)) : []),
      ...(memberTenantId && !away && holds && input.memberId !== tx.who.memberId
        ? []
        : [{ path: 'memberId', code: 'NOT_ALLOWED' }]),
      ...(fits ? [] : [{ path: 'renews', code: 'NOT_ALLOWED' }]),
      ...(await wrongSecond(tx, object, { ...input, fieldSets, memberTenantId })),
    ];
    if (!purpose || !memberTenantId || wrong.length > 0) throw new InvalidInput(wrong);
    if (fieldSets.includes('IDENTITY') || memberTenantId !== object.tenantId) requireFresh(actor, Date.now());
    const seal = await this.reasons.sealer(tx, object.id);
    const secondId = isToldOf(object, { fieldSets, memberTenantId }) ? input.secondId : null;
    return this.grants.give(tx, (id) => ({
      objectKind: object.kind,
      objectId: object.id,
      memberTenantId,
      memberId: input.memberId,
      fieldSets,
      purpose: purpose.code,
      legalBasis: purpose.legal_basis,
      offerId: null,
      ...seal(id, input, secondId !== null),
      secondId,
      subjectId: secondId && object.subjectId,
      validFrom: tx.now,
      validUntil: endOf(input.until ?? usualDay(dayAt(tx.now), termsOf(purpose))),
      renews: input.renews,
    }));
  }

  /** The object, for whoever may give access to it. @throws NotFound, WrongSignalState when access is given to a signal that was assessed */
  private load(tx: TenantTx, { kind, id }: ObjectRef, isGiving = false): Promise<Grantable> {
    switch (kind) {
      case 'SIGNAL':
        return this.loadSignal(tx, id, isGiving);
      case 'CASE':
        return this.cases.grantable(tx, id, isGiving ? 'grant' : 'seeAccess');
    }
  }

  private async loadSignal(tx: TenantTx, id: Uuid, isGiving: boolean): Promise<Grantable> {
    const signal = await this.signals.forCommand(tx, id, 'grant');
    if (isGiving && isAssessed(signal.status)) throw new WrongSignalState(signal.status, 'grant');
    const { regime } = await this.rules.rule(tx, signal.theme);
    const desk = await this.signals.desk(tx, id);
    const insiders = desk.map((memberId) => ({ memberId, because: 'DESK' as const }));
    const { tenant_id: tenantId, subject_id: subjectId } = signal;
    return { kind: 'SIGNAL', id, tenantId, subjectId, regime, isOver: isAssessed(signal.status), insiders };
  }

  private async view(tx: TenantTx, id: Uuid): Promise<AccessGrantView> {
    const row = await this.grants.one(tx, id);
    grantDoor.requireCan(tx.who, 'read', 'AccessGrant', row);
    const grant = row as GrantRow;
    return viewOf(grant, tx.now, await shutOf(tx, grant.object_id));
  }

  private seen(tx: TenantTx, object: Grantable): Promise<void> {
    return tx.seen(object.tenantId, object.subjectId ? [object.subjectId] : []);
  }
}

const objectOf = ({ kind, id }: ObjectRef) => ({ kind: kind.toLowerCase(), id });
