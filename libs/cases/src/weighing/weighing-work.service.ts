import { Injectable } from '@nestjs/common';
import type { Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { lastMinuteOf } from '../domain/signal-clocks.js';
import { type Asked, weighingWorkOf, type WorkItem, type WorkReason } from '../domain/work-item.js';
import { membersOf } from './table.store.js';
import { weighingDoor } from './weighing.policy.js';
import { seatedOf } from './weighing-reading.service.js';
import {
  askedOfMe,
  lateWeighings,
  type WeighingRow,
  weighingsAtMyTables,
  weighingsByIds,
  weighingsWanting,
} from './weighing.store.js';

const AT_MOST = 100;

const itemOf = (row: WeighingRow, reason: WorkReason): WorkItem => ({
  reason,
  dueAt: row.judge_by,
  municipalityId: row.municipality_id,
  theme: row.theme,
  about: { kind: 'WEIGHING', id: row.id },
});

/** What weighings ask of somebody: the members judge, the chair calls them together and concludes, chair and coordinator see which table is late, who is asked and the desk bring what it wants to know. */
@Injectable()
export class WeighingWork {
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const mine = [...(await this.atMyTables(tx)), ...(await this.toBring(tx))];
    if (!tx.who.roles.has('COORDINATOR')) return mine;
    const known = new Set(mine.map(({ about }) => about?.id));
    return [...mine, ...(await this.late(tx)).filter(({ about }) => !known.has(about?.id))];
  }

  /** For the coordinator: which tables do not get on, and nothing of what they weigh. */
  private async late(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await lateWeighings(tx, AT_MOST);
    return rows
      .filter((row) => weighingDoor.can(tx.who, 'replaceSeat', 'Weighing', row))
      .map((row) => itemOf(row, 'WEIGHING_LATE'));
  }

  /** What a table asked the caller for; who may not read the weighing any longer hears of it without a link. */
  private async toBring(tx: TenantTx): Promise<WorkItem[]> {
    const asked = await askedOfMe(tx);
    if (asked.length === 0) return [];
    const rows = await weighingsByIds(
      tx,
      asked.map(({ id }) => id),
    );
    const read = new Set(rows.flatMap((row) => (weighingDoor.can(tx.who, 'read', 'Weighing', row) ? [row.id] : [])));
    return asked.map(({ id, municipality_id, theme, more_by }) => ({
      reason: 'MORE_INFORMATION_TO_BRING',
      dueAt: lastMinuteOf(more_by),
      municipalityId: municipality_id,
      theme,
      about: read.has(id) ? { kind: 'WEIGHING', id } : null,
    }));
  }

  private async atMyTables(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await weighingsAtMyTables(tx, AT_MOST);
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const members = Map.groupBy(await membersOf(tx, ids), ({ weighing_id }) => weighing_id);
    return rows.flatMap((row) => {
      const table = members.get(row.id) ?? [];
      const reason = weighingWorkOf({
        status: row.status,
        composition: row.composition,
        table: seatedOf(table),
        mayJudge: table.some(({ member_id, judged_at }) => member_id === tx.who.memberId && judged_at === null),
        mayLead: weighingDoor.can(tx.who, 'conclude', 'Weighing', row),
        isLate: row.judge_by < tx.now,
      });
      return reason ? [itemOf(row, reason)] : [];
    });
  }

  /** Which of these signals of the own desk the table sent back with a question, and until when. */
  async asked(tx: TenantTx, signalIds: readonly Uuid[]): Promise<Asked[]> {
    if (signalIds.length === 0) return [];
    const rows = await weighingsWanting(tx, signalIds);
    return rows
      .filter((row) => weighingDoor.can(tx.who, 'readConclusion', 'Weighing', row))
      .map((row) => ({
        signalId: row.signal_id,
        dueAt: row.more_by && lastMinuteOf(row.more_by),
      }));
  }
}
