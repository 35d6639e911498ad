import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import type { Attended } from '../../meeting/meeting.service.js';
import type { Proposal, RunRecord } from '../planning.service.js';
import type { Solver } from '../solver.service.js';
import { Region, type TestSeat } from './a-region.js';

/** A fresh idempotency key, as part of an input. */
export const key = (): { idempotencyKey: Uuid } => ({ idempotencyKey: newId() });

/** A region with the people of a case meeting: coordinator, chair, two of the police, an expert, a liaison, a coordinator from elsewhere. */
export class CaseRegion {
  private constructor(
    readonly region: Region,
    readonly seats: Readonly<Record<'karim' | 'marit' | 'bram' | 'joost' | 'leila' | 'noor' | 'stranger', TestSeat>>,
  ) {}

  static async open(solver?: Solver): Promise<CaseRegion> {
    const region = await Region.open(solver);
    return new CaseRegion(region, {
      karim: await region.seat(['COORDINATOR', 'MINUTE_TAKER']),
      marit: await region.seat(['CHAIR']),
      bram: await region.seat(['PROFESSIONAL'], 'POLICE'),
      joost: await region.seat(['PROFESSIONAL'], 'POLICE'),
      leila: await region.seat(['EXPERT'], 'YOUTH_CARE'),
      noor: await region.seat(['LIAISON'], 'MUNICIPALITY', region.lindehoven),
      stranger: await region.seat(['COORDINATOR'], 'MUNICIPALITY', region.elsewhere),
    });
  }

  get services(): Region['services'] {
    return this.region.services;
  }

  /** Karim asks for an hour with a chair, the police and the expert. */
  async request(): Promise<Uuid> {
    const { karim, marit, bram, joost, leila } = this.seats;
    return this.services.requests.request(karim.as(), {
      ...key(),
      poolCardId: await this.region.card(),
      durationMinutes: 60,
      mode: 'PHYSICAL',
      neededRoles: [
        { kind: 'CHAIR', partyType: null, required: true, candidates: [marit.memberId] },
        { kind: 'PARTY', partyType: 'POLICE', required: true, candidates: [bram.memberId, joost.memberId] },
        { kind: 'EXPERT', partyType: null, required: true, candidates: [leila.memberId] },
      ],
    });
  }

  async meetingOf(id: Uuid, seat = this.seats.karim): Promise<Attended | undefined> {
    const global = globalId('meeting', id);
    return (await this.services.meetings.byIds(seat.as(), [global])).get(global);
  }

  async runOf(id: Uuid, seat = this.seats.karim): Promise<RunRecord | undefined> {
    const global = globalId('run', id);
    return (await this.services.planning.byIds(seat.as(), [global])).get(global);
  }

  async proposalsOf(runId: Uuid | null): Promise<Proposal[]> {
    const id = runId ?? newId();
    return (await this.services.planning.proposalsOf(this.seats.karim.as(), [id])).get(id) ?? [];
  }

  /** Has the region planned, and gives what is proposed for a meeting. */
  async planned(meetingId: Uuid): Promise<{ runId: Uuid; proposal: Proposal }> {
    const runId = await this.services.planning.plan(this.seats.karim.as(), key());
    await this.region.work();
    const proposal = (await this.proposalsOf(runId)).find(({ meeting_id }) => meeting_id === meetingId);
    if (!proposal) throw new Error('no proposal');
    return { runId, proposal };
  }

  confirm(proposalId: Uuid | undefined, version: number): Promise<Uuid> {
    const input = { ...key(), proposalId: proposalId ?? newId(), version };
    return this.services.confirming.confirm(this.seats.karim.as(), input);
  }

  /** A meeting that is asked for, planned and confirmed. */
  async scheduled(): Promise<Attended> {
    const meetingId = await this.request();
    const { proposal } = await this.planned(meetingId);
    await this.confirm(proposal.id, proposal.meeting_version);
    const meeting = await this.meetingOf(meetingId);
    if (!meeting) throw new Error('no meeting');
    return meeting;
  }

  dropOut(meetingId: Uuid, by: TestSeat, who = by): Promise<Uuid | null> {
    return this.services.leaving.dropOut(by.as(), { ...key(), meetingId, memberId: who.memberId });
  }

  /** Makes room for the next test. */
  cancel(meetingId: Uuid, version: number): Promise<Uuid> {
    return this.services.leaving.cancel(this.seats.karim.as(), { ...key(), meetingId, version });
  }
}
