import type { Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';

export type WorkKind =
  'ANSWER_INVITATION' | 'DO_ACTION' | 'CONFIRM_PROPOSAL' | 'REPAIR_MEETING' | 'PLAN_MEETING' | 'HOLD_MEETING';

/** Something that waits for the caller, and what it leads to. */
export interface WorkRecord {
  readonly kind: WorkKind;
  readonly deadline: Date;
  readonly meeting_id: Uuid;
  readonly run_id: Uuid | null;
  readonly action_id: Uuid | null;
}

/** The last minute of a day in Amsterdam: a deadline "on" a day. */
const END_OF = (day: string) => `((${day} + time '23:59') at time zone 'Europe/Amsterdam')`;
const COORDINATOR = "(select sec.has(array['COORDINATOR']))";

export const WORK_ITEMS = prepared<WorkRecord>(
  'meetings.work_items',
  `(select 'ANSWER_INVITATION' as kind, m.starts_at as deadline, m.id as meeting_id, null::uuid as run_id, null::uuid as action_id
     from meetings.participants p join meetings.meetings m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
     where p.tenant_id = (select sec.r()) and p.member_id = (select sec.m()) and p.ended_at is null and p.response = 'NEEDS_ACTION'
       and m.status = 'SCHEDULED' and m.starts_at > (select sec.now()) order by m.starts_at limit 50)
   union all
   (select 'DO_ACTION', ${END_OF('a.due_on')}, a.meeting_id, null, a.id from meetings.actions a
     where a.tenant_id = (select sec.r()) and a.owner_id = (select sec.m()) and a.status = 'OPEN' order by a.due_on limit 50)
   union all
   (select distinct on (p.meeting_id) case r.kind when 'PLAN' then 'CONFIRM_PROPOSAL' else 'REPAIR_MEETING' end,
       case r.kind when 'PLAN' then ${END_OF('m.deadline')} else m.starts_at end, p.meeting_id, r.id, null
     from meetings.proposals p join meetings.planning_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
     join meetings.meetings m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
     where p.tenant_id = (select sec.r()) and p.status = 'OPEN' and (p.kind <> 'UNPLANNED' or r.kind = 'REPAIR') and ${COORDINATOR}
     order by p.meeting_id, r.requested_at desc limit 50)
   union all
   (select 'PLAN_MEETING', ${END_OF('m.deadline')}, m.id, null, null from meetings.meetings m
     where m.tenant_id = (select sec.r()) and m.status in ('DRAFT', 'POLLING') and ${COORDINATOR}
       and not exists (select from meetings.proposals p where p.tenant_id = m.tenant_id and p.meeting_id = m.id and p.status = 'OPEN' and p.kind <> 'UNPLANNED')
     order by m.deadline limit 50)
   union all
   (select 'HOLD_MEETING', m.ends_at, m.id, null, null from meetings.meetings m
     where m.tenant_id = (select sec.r()) and m.status = 'SCHEDULED' and m.starts_at <= (select sec.now())
       and (m.chair_id = (select sec.m()) or ${COORDINATOR}) order by m.ends_at limit 50)
   order by deadline, meeting_id`,
);
