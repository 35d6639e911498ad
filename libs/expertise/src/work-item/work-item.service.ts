import { Injectable } from '@nestjs/common';
import { type Actor, dayAt, globalId, instantAt, type Who } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { type Part, type Waiting, waitsFor } from '../domain/work-item.js';
import { WAITING, type WaitingRecord } from './work-item.store.js';

/** What waits, as the graph shows it. */
export interface WorkItemView extends Waiting {
  readonly id: string;
  readonly requestId: string;
  /** The last minute of the day in Amsterdam. */
  readonly dueAt: Date | null;
}

const LAST_MINUTE = 24 * 60 - 1;

const partOf = (row: WaitingRecord, { roles, tenantId, memberId }: Who): Part => ({
  coordinates: roles.has('COORDINATOR'),
  isExpert: roles.has('EXPERT') && row.expert_member_id === memberId,
  asked:
    (roles.has('LIAISON') && row.municipality_id === tenantId) ||
    (roles.has('COORDINATOR') && row.opened_by === memberId),
});

const LAST = '9999-12-31';
const byDeadline = (a: WorkItemView, b: WorkItemView): number => {
  const [first, second] = [a.dueOn ?? LAST, b.dueOn ?? LAST];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** The part of somebody's start page that comes from expertise. */
@Injectable()
export class WorkItemService {
  constructor(private readonly tenants: Tenants) {}

  /** What waits for somebody now, by deadline. */
  async mine(actor: Actor): Promise<WorkItemView[]> {
    const { rows, who, now } = await this.tenants.read(actor, { action: 'expertise.work-items' }, WAITING);
    const items = rows.flatMap((row): WorkItemView[] => {
      const request = { status: row.status, expertId: row.expert_id, respondBy: row.respond_by };
      const waiting = waitsFor(request, partOf(row, who), dayAt(now));
      const id = globalId('request', row.id);
      const dueAt = waiting?.dueOn ? instantAt(waiting.dueOn, LAST_MINUTE) : null;
      return waiting ? [{ ...waiting, id, requestId: id, dueAt }] : [];
    });
    return items.toSorted(byDeadline);
  }
}
