import { Injectable } from '@nestjs/common';
import { type Actor, dayAt, globalId, NotFound, parseId, type Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CRITERIA, type Criterion } from '../domain/expert-scores.js';
import { type Candidate, type Contender, FIRST_WEIGHTS, rankExperts, type Weights } from '../domain/rank-experts.js';
import { ExpertNotAvailable, type Unavailable } from '../domain/request.errors.js';
import { RequestService } from '../request/request.service.js';
import { matchingDoor } from './matching.policy.js';
import {
  contenderFor,
  type ContenderRecord,
  contendersFor,
  latestWeights,
  neighboursOf,
  type WeightsRecord,
} from './matching.store.js';

/** As much of a request as matching looks at. */
interface Asked {
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly hours: number;
}

const contenderOf = (row: ContenderRecord): Contender => ({
  id: row.id,
  home: row.home_code,
  employer: row.employer_code,
  languages: row.languages,
  skills: row.skills,
  hoursPerMonth: row.hours_per_month,
  hoursBooked: row.booked,
  hoursWorked: row.worked,
  active: row.active,
  blocked: row.blocked,
  declined: row.declined,
});

const weightsOf = (row: WeightsRecord | undefined): Weights => {
  if (!row) return FIRST_WEIGHTS;
  const weights = CRITERIA.map((criterion) => [criterion, row.weights[criterion] ?? 0]);
  return { version: row.version, weights: Object.fromEntries(weights) as Record<Criterion, number> };
};

/** A candidate as the graph shows it. */
const viewOf = ({ expertId, total, parts }: Candidate, at: number, { version }: Weights) => ({
  rank: at + 1,
  total,
  parts: parts.map(({ params, ...part }) => ({
    ...part,
    params: Object.entries(params).map(([name, value]) => ({ name, value: String(value) })),
  })),
  weightsVersion: version,
  expertId: globalId('expert', expertId),
});
export type CandidateView = ReturnType<typeof viewOf>;

const hindrance = (row: ContenderRecord): Unavailable | null => {
  if (row.blocked) return 'BLOCKED';
  if (!row.active) return 'INACTIVE';
  return row.declined ? 'DECLINED' : null;
};

/** Which experts fit a request, and why. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly tenants: Tenants,
    private readonly requests: RequestService,
  ) {}

  /** The roster ranked for a request. @throws NotFound for who is not its coordinator */
  candidates(actor: Actor, id: string): Promise<CandidateView[]> {
    const requestId = parseId('request', id, 'requestId');
    const operation = { action: 'request.match', object: { kind: 'request', id: requestId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const request = await this.requests.one(tx, requestId);
      matchingDoor.requireCan(tx.who, 'match', 'ExpertiseRequest', request);
      return this.rank(tx, request);
    });
  }

  /** The expert, if that expert can be asked. @throws NotFound, ExpertNotAvailable */
  async available(tx: TenantTx, request: Asked, expertId: Uuid): Promise<{ id: Uuid; memberId: Uuid }> {
    const row = await contenderFor(tx, request.id, expertId);
    if (!row) throw new NotFound();
    const reason = hindrance(row);
    if (reason) throw new ExpertNotAvailable(reason);
    return { id: row.id, memberId: row.member_id };
  }

  private async rank(tx: TenantTx, request: Asked): Promise<CandidateView[]> {
    const rows = await contendersFor(tx, request.id);
    const municipalities = await neighboursOf(tx);
    const weights = weightsOf(await latestWeights(tx));
    const need = {
      municipality: municipalities.find(({ id }) => id === request.municipality_id)?.code ?? '',
      skills: request.skills,
      languages: request.languages,
      hours: request.hours,
      today: dayAt(tx.now),
    };
    const map = new Map(municipalities.map(({ code, neighbours }) => [code, neighbours]));
    return rankExperts(need, rows.map(contenderOf), map, weights).map((candidate, at) =>
      viewOf(candidate, at, weights),
    );
  }
}
