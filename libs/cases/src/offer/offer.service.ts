import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { parse } from '@regiotafel/graphql';
import { type Actor, dayAt, InvalidInput, newId, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { draftSent } from '../draft/draft.service.js';
import { endOf, usualDay } from '../domain/grant.js';
import { TableIncomplete } from '../domain/grant.errors.js';
import { Grants } from '../grant/grant.service.js';
import {
  missingParties,
  type PurposeRow,
  purposeView,
  type RuleRow,
  type TeamRow,
  termsOf,
  ThemeRules,
} from '../rules/rules.service.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import { Telling } from '../telling/telling.service.js';
import { OfferHead, offerInput, type OfferInput, type OfferPreviewInput } from './offer.input.js';
import { insertOffer, type OfferInsert } from './offer.store.js';

const at = (column: string, rowId: Uuid) => ({ table: 'cases.offers', column, rowId });

/** What an offer stands on: the rules of its theme, the purpose that was chosen, and the table that will weigh. */
interface Ground {
  readonly rule: RuleRow;
  readonly purpose: PurposeRow;
  readonly team: readonly TeamRow[];
}

const previewOf = ({ rule, purpose, team }: Ground, now: Date) => ({
  purpose: purposeView(purpose),
  fieldSets: purpose.field_set,
  until: usualDay(dayAt(now), termsOf(purpose)),
  members: team.map(({ member_id, party_type }) => ({ member: memberRef(member_id), partyType: party_type })),
  missingParties: missingParties(rule, team),
});
export type OfferPreview = ReturnType<typeof previewOf>;

/** Hands a signal to the region: for a controlled purpose, to the named members of the weighing table, until a date. */
@Injectable()
export class OfferService {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly rules: ThemeRules,
    private readonly grants: Grants,
    private readonly sealing: Sealing,
    private readonly telling: Telling,
  ) {}

  /** Who would see what, until when. @throws NotFound, InvalidInput for a purpose that is not of this theme */
  preview(actor: Actor, { signalId, purpose }: OfferPreviewInput): Promise<OfferPreview> {
    const operation = { action: 'signal.offer-preview', object: { kind: 'signal', id: signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const signal = await this.signals.forCommand(tx, signalId, 'offer');
      const rule = await this.rules.rule(tx, signal.theme);
      const chosen = (await this.rules.choices(tx, 'OFFER', rule.regime)).find(({ code }) => code === purpose);
      if (!chosen) throw new InvalidInput([{ path: 'purpose', code: 'NOT_ALLOWED' }]);
      const team = await this.rules.team(tx, signal.theme);
      await logSeen(tx, [signal]);
      return previewOf({ rule, purpose: chosen, team }, tx.now);
    });
  }

  /** Offers a signal and gives its table access, all or nothing. @throws WrongSignalState, TableIncomplete, InvalidInput with every wrong field */
  offer(actor: Actor, input: unknown): Promise<SignalView | null> {
    const head = parse(OfferHead, input);
    const operation = { action: 'signal.offer', object: { kind: 'signal', id: head.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', head, async () => {
        const signal = await this.signals.forCommand(tx, head.signalId, 'offer', head.version);
        this.signals.requireStep(signal, 'offer');
        await draftSent(tx, 'OFFER', signal.id);
        return { offerId: await this.make(tx, signal, head) };
      });
      return this.signals.viewIn(tx, head.signalId);
    });
  }

  private async make(tx: TenantTx, signal: SignalRow, head: OfferHead): Promise<Uuid> {
    const rule = await this.rules.rule(tx, signal.theme);
    const purposes = await this.rules.choices(tx, 'OFFER', rule.regime);
    const codes = purposes.map(({ code }) => code);
    const form = { purposes: codes, aboutPerson: rule.kind === 'PERSON', today: dayAt(tx.now) };
    const input = parse(offerInput(form), head);
    const purpose = purposes.find(({ code }) => code === input.purpose);
    if (!purpose) throw new InvalidInput([{ path: 'purpose', code: 'NOT_ALLOWED' }]);
    const team = await this.rules.team(tx, signal.theme);
    const missing = missingParties(rule, team);
    if (missing.length > 0) throw new TableIncomplete(missing);
    const seals = await this.sealing.one(tx, signal.id);
    const told = form.aboutPerson ? await this.telling.ofSignalIn(tx, signal.id) : null;
    const offer = { ...this.rowOf({ rule, purpose, team }, input, seals, tx.now), told };
    await insertOffer(tx, offer);
    await this.giveAccess(tx, offer, team);
    await this.signals.moveOn(tx, signal, 'offer');
    await logSeen(tx, [signal]);
    await this.tell(tx, signal, offer);
    return offer.id;
  }

  private rowOf({ rule, purpose }: Ground, input: OfferInput, seals: Seals, now: Date): Omit<OfferInsert, 'told'> {
    const id = newId();
    const reason = input.subjectInformedReason;
    return {
      id,
      signalId: seals.objectId,
      regionId: rule.tenant_id,
      theme: rule.theme,
      regime: rule.regime,
      purpose: purpose.code,
      legalBasis: purpose.legal_basis,
      fieldSets: purpose.field_set,
      urgency: input.urgency,
      necessity: seals.seal(at('necessity', id), input.necessity),
      subsidiarity: seals.seal(at('subsidiarity', id), input.subsidiarity),
      subjectInformed: input.subjectInformed,
      subjectInformedReason: reason === null ? null : seals.seal(at('subject_informed_reason', id), reason),
      reviewOn: input.reviewOn,
      validUntil: endOf(usualDay(dayAt(now), termsOf(purpose))),
      offeredAt: now,
    };
  }

  private async giveAccess(tx: TenantTx, offer: OfferInsert, team: readonly TeamRow[]): Promise<void> {
    for (const { member_tenant_id, member_id } of team) {
      await this.grants.give(tx, () => ({
        objectKind: 'SIGNAL',
        objectId: offer.signalId,
        memberTenantId: member_tenant_id,
        memberId: member_id,
        fieldSets: offer.fieldSets,
        purpose: offer.purpose,
        legalBasis: offer.legalBasis,
        offerId: offer.id,
        necessity: null,
        subsidiarity: null,
        validFrom: offer.offeredAt,
        validUntil: offer.validUntil,
        renews: null,
      }));
    }
  }

  private async tell(tx: TenantTx, signal: SignalRow, offer: OfferInsert): Promise<void> {
    const payload: CasesEvents['SignalOffered'] = {
      signalId: signal.id,
      subjectId: signal.subject_id,
      municipalityId: signal.tenant_id,
      regionId: offer.regionId,
      offerId: offer.id,
      theme: offer.theme,
      urgency: offer.urgency,
      purpose: offer.purpose,
      validUntil: offer.validUntil.getTime(),
      exerciseId: signal.exercise_id,
    };
    await announce(tx, { scope: 'cases', event: 'SignalOffered', tenantId: signal.tenant_id, payload: { ...payload } });
  }
}
