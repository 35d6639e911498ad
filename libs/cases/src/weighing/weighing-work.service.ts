import { Injectable } from '@nestjs/common';
import type { Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { lastMinuteOf } from '../domain/signal-clocks.js';
import { type Asked, weighingWorkOf, type WorkItem } from '../domain/work-item.js';
import { membersOf } from './table.store.js';
import { weighingDoor } from './weighing.policy.js';
import { seatedOf } from './weighing-reading.service.js';
import { weighingsAtMyTables, weighingsWanting } from './weighing.store.js';

const AT_MOST = 100;

/** What weighings ask of somebody: the members judge, the chair calls them together and concludes, the desk brings what the table wants to know. */
@Injectable()
export class WeighingWork {
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
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
      });
      const about = { kind: 'WEIGHING', id: row.id } as const;
      const { judge_by: dueAt, municipality_id: municipalityId, theme } = row;
      return reason ? [{ reason, dueAt, municipalityId, theme, about }] : [];
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
