import { Injectable } from '@nestjs/common';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { putBlock, RUNNING_BLOCKS } from './conflict-block.store.js';
import type { ConflictChanged } from './meeting.input.js';
import { meetingDoor } from './meeting.policy.js';
import { MeetingService, type MeetingRecord } from './meeting.service.js';

type About = Pick<MeetingRecord, 'id' | 'pool_card_id' | 'municipality_id'>;

/** Who may not be at a meeting, by its id. */
export type BlockedPeople = ReadonlyMap<Uuid, readonly Uuid[]>;

/** Conflicts of interest that expertise and cases keep, as the planner must honour them. */
@Injectable()
export class ConflictBlockService {
  constructor(
    private readonly tenants: Tenants,
    private readonly meetings: MeetingService,
  ) {}

  /** Remembers a block or its end. One on a request without a card keeps nobody from a meeting. */
  async keep(actor: Actor, change: ConflictChanged, lifted: boolean): Promise<void> {
    const { conflictId, memberId, poolCardId, municipalityId, version } = change;
    if (poolCardId === null && municipalityId === null) return;
    const operation = { action: 'conflict.keep', object: { kind: 'ConflictBlock', id: conflictId } };
    await this.tenants.run(actor, operation, async (tx) => {
      const who = await tx.enter();
      meetingDoor.requireCan(who, 'keep', 'ConflictBlock', { tenant_id: who.regionId });
      const subject = { pool_card_id: poolCardId, municipality_id: municipalityId };
      await putBlock(tx, { id: conflictId, member_id: memberId, ...subject, lifted, version });
      await this.meetings.planChanged(tx);
    });
  }

  /** Who may not be at these meetings. */
  async blockedFrom(tx: TenantTx, meetings: readonly About[]): Promise<BlockedPeople> {
    const cards = meetings.flatMap(({ pool_card_id }) => pool_card_id ?? []);
    const municipalities = meetings.flatMap(({ municipality_id }) => municipality_id ?? []);
    const rows = await tx.read(RUNNING_BLOCKS, [[...new Set(cards)], [...new Set(municipalities)]]);
    const blocks = rows.filter((row) => meetingDoor.can(tx.who, 'read', 'ConflictBlock', row));
    return new Map(
      meetings.map(({ id, pool_card_id, municipality_id }) => [
        id,
        blocks
          .filter(
            (block) =>
              (block.pool_card_id ?? block.municipality_id) === (block.pool_card_id ? pool_card_id : municipality_id),
          )
          .map(({ member_id }) => member_id),
      ]),
    );
  }
}
