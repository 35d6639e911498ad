import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Day,
  dayAt,
  type FieldError,
  InvalidInput,
  newId,
  NotFound,
  parseUuid,
  type Uuid,
} from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { MeetingsEvents } from '../contract/events.js';
import { withinYearFaults } from '../domain/days-ahead.js';
import { deadlineOf, neededParties, type NeededRole, urgencyOf } from '../domain/meeting.js';
import { SeriesService } from '../series/series.service.js';
import type { CaseOpened, RequestCaseMeeting } from './meeting.input.js';
import { meetingDoor } from './meeting.policy.js';
import { MeetingService } from './meeting.service.js';
import { insertMeeting, insertRoles } from './meeting.store.js';
import { POOL_CARD, type PoolCardRecord, putCard } from './pool-card.store.js';

/** Asks for a case meeting, and keeps what meetings must know of pool cards to do so. */
@Injectable()
export class RequestMeetingService {
  constructor(
    private readonly tenants: Tenants,
    private readonly meetings: MeetingService,
    private readonly series: SeriesService,
  ) {}

  /** Puts a meeting on the list of what the planner must find a moment for. Answers its id. @throws InvalidInput with every wrong field */
  async request(actor: Actor, input: RequestCaseMeeting): Promise<Uuid> {
    const object = { kind: 'PoolCard', id: input.poolCardId };
    const { meetingId } = await this.tenants.run(actor, { action: 'meeting.request', object }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const card = await this.card(tx, input.poolCardId);
        meetingDoor.requireCan(tx.who, 'request', 'PoolCard', card);
        await this.check(tx, input);
        const id = newId();
        await this.insert(tx, id, card, input);
        return { meetingId: id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }

  /** Remembers a card that opened in the region. The last word of its owner counts. */
  keepCard(actor: Actor, card: CaseOpened): Promise<void> {
    const { poolCardId, municipalityId, theme, urgency, caseManagerId, exerciseId } = card;
    return this.tenants.run(
      actor,
      { action: 'card.keep', object: { kind: 'PoolCard', id: poolCardId } },
      async (tx) => {
        const who = await tx.enter();
        meetingDoor.requireCan(who, 'keep', 'PoolCard', { tenant_id: who.regionId });
        await putCard(tx, {
          id: poolCardId,
          municipality_id: municipalityId,
          theme,
          urgency: urgencyOf(urgency),
          case_manager_id: caseManagerId ?? null,
          is_exercise: (exerciseId ?? null) !== null,
        });
      },
    );
  }

  private async card(tx: TenantTx, id: Uuid): Promise<PoolCardRecord> {
    const [card] = await tx.read(POOL_CARD, [id]);
    if (!card) throw new NotFound();
    return card;
  }

  private async insert(tx: TenantTx, id: Uuid, card: PoolCardRecord, input: RequestCaseMeeting): Promise<void> {
    const urgency = input.urgency ?? card.urgency;
    const today = dayAt(tx.now);
    const ground = await this.series.ground(tx, today);
    const closed = new Set<Day>(ground?.holidays ?? []);
    await insertMeeting(tx, {
      id,
      poolCardId: card.id,
      municipalityId: card.municipality_id,
      theme: card.theme,
      urgency,
      mode: input.mode,
      durationMinutes: input.durationMinutes,
      deadline: input.deadline ?? deadlineOf(urgency, today, (day) => closed.has(day)),
      uid: `${id}@regiotafel`,
      neededParties: neededParties(input.neededRoles),
      isExercise: card.is_exercise,
    });
    await insertRoles(tx, id, input.neededRoles);
    await this.meetings.planChanged(tx);
    const payload: MeetingsEvents['MeetingRequested'] = {
      meetingId: id,
      poolCardId: card.id,
      municipalityId: card.municipality_id,
      regionId: card.tenant_id,
    };
    await announce(tx, { scope: 'meetings', event: 'MeetingRequested', tenantId: card.tenant_id, payload });
  }

  private async check(tx: TenantTx, { deadline, neededRoles }: RequestCaseMeeting): Promise<void> {
    const late = deadline ? withinYearFaults(deadline, dayAt(tx.now), 'deadline') : [];
    const wrong = [...late, ...(await this.candidateFaults(tx, neededRoles))];
    if (wrong.length > 0) throw new InvalidInput(wrong);
  }

  /** Everybody named works in this region, and speaks for the party that is needed. */
  private async candidateFaults(tx: TenantTx, roles: readonly NeededRole[]): Promise<FieldError[]> {
    const seats = await this.meetings.seats(tx, [...new Set(roles.flatMap(({ candidates }) => candidates))]);
    return roles.flatMap(({ kind, partyType, candidates }, at) =>
      candidates.flatMap((member, n): FieldError[] => {
        const path = `neededRoles.${at}.candidates.${n}`;
        const seat = seats.get(member);
        if (!seat) return [{ path, code: 'UNKNOWN_REFERENCE' }];
        return kind === 'PARTY' && seat.partyType !== partyType ? [{ path, code: 'OTHER_PARTY' }] : [];
      }),
    );
  }
}
