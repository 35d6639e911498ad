import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, Conflict, type FieldError, InvalidInput, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { afterStep } from '../domain/weighing.js';
import { grantOf, Grants } from '../grant/grant.service.js';
import { grantState } from '../domain/grant.js';
import { OfferReading } from '../offer/offer-read.service.js';
import { logSeen, SignalService } from '../signal/signal.service.js';
import { fillSeat, leaveSeat, seatChoices, type WeighingMemberRow, seatsOf } from './table.store.js';
import { weighingDoor } from './weighing.policy.js';
import { fillsSeats, logWeighed, seatKey, WeighingReading, type WeighingView } from './weighing-reading.service.js';
import type { ReplaceSeat } from './weighing-seat.input.js';
import { weighingsByIds, type WeighingRow } from './weighing.store.js';

/** Who sits at a table changes while it judges: somebody of the same party comes instead of who left, with the same access. */
@Injectable()
export class WeighingSeats {
  constructor(
    private readonly tenants: Tenants,
    private readonly reading: WeighingReading,
    private readonly grants: Grants,
    private readonly signals: SignalService,
    private readonly offers: OfferReading,
  ) {}

  /** Who may come instead of members, by seat; nothing for whoever fills no seats there. */
  replacements(actor: Actor, seats: readonly string[]): Promise<ReadonlyMap<string, readonly { id: string }[]>> {
    const asked = seats.map((seat) => seat.split(' ') as [Uuid, Uuid]);
    const [[id] = []] = asked;
    const object = id ? { object: { kind: 'weighing', id } } : {};
    return this.tenants.run(actor, { action: 'weighing.seat-choices', ...object }, async (tx) => {
      const rows = await weighingsByIds(tx, [...new Set(asked.map(([weighingId]) => weighingId))]);
      const mine = rows.filter((row) => fillsSeats(row, tx.who));
      await logWeighed(tx, mine);
      const tables = new Set(mine.map((row) => row.id));
      const choices = Map.groupBy(await seatChoices(tx, [...tables]), (row) => seatKey(row.weighing_id, row.leaves_id));
      return new Map(
        asked.flatMap(([weighingId, memberId]) => {
          const key = seatKey(weighingId, memberId);
          return tables.has(weighingId)
            ? [[key, (choices.get(key) ?? []).map(({ member_id }) => memberRef(member_id))] as const]
            : [];
        }),
      );
    });
  }

  /** @throws WrongWeighingState once the table meets, InvalidInput with every wrong field, Conflict when the member judged meanwhile */
  replace(actor: Actor, input: ReplaceSeat): Promise<WeighingView | null> {
    const operation = { action: 'weighing.replace-seat', object: { kind: 'weighing', id: input.weighingId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const [weighing] = await weighingsByIds(tx, [input.weighingId]);
        weighingDoor.requireCan(tx.who, 'replaceSeat', 'Weighing', weighing);
        const found = weighing as WeighingRow;
        afterStep(found.status, 'replaceSeat');
        await this.change(tx, found, input);
        await logWeighed(tx, [found]);
        return { weighingId: found.id };
      });
      return this.reading.viewIn(tx, input.weighingId);
    });
  }

  private async change(tx: TenantTx, weighing: WeighingRow, { leavesMemberId, memberId }: ReplaceSeat): Promise<void> {
    const seats = await seatsOf(tx, weighing.id);
    const leaves = seats.find((row) => row.member_id === leavesMemberId && !row.left_at && !row.judged_at);
    const comes = (await seatChoices(tx, [weighing.id])).find(
      (row) => row.leaves_id === leavesMemberId && row.member_id === memberId,
    );
    const wrong: FieldError[] = [
      ...(leaves ? [] : [{ path: 'leavesMemberId', code: 'NOT_ALLOWED' }]),
      ...(comes || !leaves ? [] : [{ path: 'memberId', code: 'NOT_ALLOWED' }]),
    ];
    if (!leaves || !comes || wrong.length > 0) throw new InvalidInput(wrong);
    if ((await leaveSeat(tx, weighing.id, leavesMemberId)) === 0) throw new Conflict();
    await fillSeat(tx, weighing, { tenantId: comes.tenant_id, memberId, partyType: comes.party_type });
    await this.tell(tx, weighing, leaves, { tenantId: comes.tenant_id, memberId });
  }

  private async tell(
    tx: TenantTx,
    weighing: WeighingRow,
    leaves: WeighingMemberRow,
    comes: Pick<CasesEvents['SeatReplaced'], 'tenantId' | 'memberId'>,
  ): Promise<void> {
    const payload: CasesEvents['SeatReplaced'] = {
      weighingId: weighing.id,
      signalId: weighing.signal_id,
      offerId: weighing.offer_id,
      municipalityId: weighing.municipality_id,
      regionId: weighing.tenant_id,
      leavesMemberId: leaves.member_id,
      ...comes,
    };
    const { tenant_id: tenantId } = weighing;
    await announce(tx, { scope: 'cases', event: 'SeatReplaced', tenantId, payload: { ...payload } });
  }

  /** In the municipality: access goes with the seat, for what was offered and until the same date. Safe to run twice. */
  async follow(actor: Actor, event: CasesEvents['SeatReplaced']): Promise<void> {
    const operation = { action: 'signal.seat-replaced', object: { kind: 'signal', id: event.signalId } };
    await this.tenants.run(actor, operation, async (tx) => {
      const signal = await this.signals.forCommand(tx, event.signalId, 'move');
      const offer = await this.offers.lastIn(tx, event.signalId);
      if (signal.status !== 'OFFERED' || offer?.id !== event.offerId || offer.valid_until <= tx.now) return;
      const all = await this.grants.of(tx, signal.id);
      if (all.some((row) => row.offer_id === offer.id && row.member_id === event.memberId)) return;
      const left = all.filter(
        (row) => row.member_id === event.leavesMemberId && grantState(grantOf(row), tx.now) === 'ACTIVE',
      );
      for (const row of left) await this.grants.revoke(tx, row, 'LEFT');
      await this.grants.give(tx, () => ({
        objectKind: 'SIGNAL',
        objectId: signal.id,
        memberTenantId: event.tenantId,
        memberId: event.memberId,
        fieldSets: offer.field_sets,
        purpose: offer.purpose,
        legalBasis: offer.legal_basis,
        offerId: offer.id,
        necessity: null,
        subsidiarity: null,
        validFrom: tx.now,
        validUntil: offer.valid_until,
        renews: null,
        givenBy: offer.offered_by,
      }));
      await logSeen(tx, [signal]);
    });
  }
}
