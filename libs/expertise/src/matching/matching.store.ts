import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Skill } from '../domain/expert-scores.js';

/** An expert with what one request asks about. */
export interface ContenderRecord {
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly home_code: string;
  readonly employer_code: string | null;
  readonly languages: string[];
  readonly skills: Skill[];
  readonly hours_per_month: number;
  readonly booked: number;
  readonly worked: number;
  readonly active: boolean;
  readonly blocked: boolean;
  readonly declined: boolean;
}

const CONTENDERS = prepared<ContenderRecord>(
  'expertise.contenders',
  `select e.id, e.member_id, e.home_code, e.languages, e.hours_per_month, e.active, coalesce(h.booked, 0) as booked, coalesce(h.worked, 0) as worked,
     (select t.municipality_code from reference.tenants t where t.id = e.employer_municipality_id) as employer_code,
     (select coalesce(jsonb_agg(jsonb_build_object('skill', s.skill, 'level', s.level, 'trainingValidUntil', s.training_valid_until) order by s.skill), '[]')
        from expertise.expert_skills s where s.tenant_id = e.tenant_id and s.expert_id = e.id) as skills,
     exists (select from expertise.conflict_blocks b where b.tenant_id = e.tenant_id and b.member_id = e.member_id and b.lifted_on is null
       and b.subject_id in (q.municipality_id, q.pool_card_id, q.id)) as blocked,
     exists (select from expertise.declines d where d.tenant_id = e.tenant_id and d.request_id = q.id and d.expert_id = e.id) as declined
   from expertise.requests q join expertise.experts e on e.tenant_id = q.tenant_id and ($2::uuid is null or e.id = $2)
   left join expertise.expert_hours(((select sec.now()) at time zone 'Europe/Amsterdam')::date) h on h.expert_id = e.id
   where q.tenant_id = (select sec.r()) and q.id = $1::uuid order by e.id`,
);

export interface NeighbourRecord {
  readonly id: Uuid;
  readonly code: string;
  readonly neighbours: string[];
}

const NEIGHBOURS = prepared<NeighbourRecord>(
  'expertise.neighbours',
  `select id, municipality_code as code, neighbours from reference.tenants
   where region_id = (select sec.r()) and kind = 'MUNICIPALITY' and municipality_code is not null`,
);

export interface WeightsRecord {
  readonly version: number;
  readonly weights: Readonly<Record<string, number>>;
}

const LATEST_WEIGHTS = prepared<WeightsRecord>(
  'expertise.latest_weights',
  'select version, weights from expertise.ranking_weights where tenant_id = (select sec.r()) order by version desc limit 1',
);

export const contendersFor = (tx: TenantTx, requestId: Uuid): Promise<ContenderRecord[]> =>
  tx.read(CONTENDERS, [requestId, null]);
export const contenderFor = async (
  tx: TenantTx,
  requestId: Uuid,
  expertId: Uuid,
): Promise<ContenderRecord | undefined> => (await tx.read(CONTENDERS, [requestId, expertId]))[0];
export const neighboursOf = (tx: TenantTx): Promise<NeighbourRecord[]> => tx.read(NEIGHBOURS);
export const latestWeights = async (tx: TenantTx): Promise<WeightsRecord | undefined> =>
  (await tx.read(LATEST_WEIGHTS))[0];
