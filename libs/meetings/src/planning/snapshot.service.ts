import { Injectable } from '@nestjs/common';
import { addDays, dayAt, instantAt, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { AvailabilityService } from '../availability/availability.service.js';
import { RegionNotSetUp } from '../domain/meeting.errors.js';
import type { Place } from '../domain/distances.js';
import { ConflictBlockService } from '../meeting/conflict-block.service.js';
import { MeetingService } from '../meeting/meeting.service.js';
import { SeriesService } from '../series/series.service.js';
import { planVersion } from './planning.store.js';
import type { Broken, Snapshot } from './region-instance.service.js';
import { type SiteRecord, sitesOf } from './sites.store.js';

const placesOf = (sites: readonly SiteRecord[], rooms: Snapshot['ground']['rooms']): Place[] => {
  const known = new Set(sites.map(({ id }) => id));
  const strange = [...new Set(rooms.map(({ municipality_id }) => municipality_id))].filter((id) => !known.has(id));
  return [
    ...sites.map(({ id, municipality_code, neighbours }) => ({ id, code: municipality_code, neighbours })),
    ...strange.map((id) => ({ id, code: null, neighbours: [] })),
  ];
};

/** Reads what a plan of the caller's region rests on. */
@Injectable()
export class SnapshotService {
  constructor(
    private readonly series: SeriesService,
    private readonly meetings: MeetingService,
    private readonly availability: AvailabilityService,
    private readonly conflicts: ConflictBlockService,
  ) {}

  /** Everything that waits for a moment; what stands, stays. @throws RegionNotSetUp */
  async toPlan(tx: TenantTx): Promise<Snapshot> {
    return this.read(tx, null);
  }

  /** One scheduled meeting to repair; everything else stays. @throws RegionNotSetUp */
  async toRepair(tx: TenantTx, meetingId: Uuid): Promise<{ snapshot: Snapshot; broken: Broken | null }> {
    const snapshot = await this.read(tx, meetingId);
    const [meeting] = snapshot.toPlan;
    if (!meeting) return { snapshot, broken: null };
    const people = await this.meetings.people(tx, meetingId);
    const gone = people.filter(({ response }) => response === 'DROPPED_OUT').map(({ member_id }) => member_id);
    const told = new Map(
      people.flatMap(({ position, member_id }) => (position === null ? [] : [[position, member_id]])),
    );
    // Where a role has had several people, the one who is still there counts.
    for (const { position, member_id, ended_at } of people)
      if (position !== null && !ended_at) told.set(position, member_id);
    return { snapshot, broken: { meeting, gone, people: told } };
  }

  private async read(tx: TenantTx, repaired: Uuid | null): Promise<Snapshot> {
    const version = await planVersion(tx);
    const now = tx.now;
    const today = dayAt(now);
    const ground = await this.series.ground(tx, today);
    if (!ground) throw new RegionNotSetUp();
    const window = [instantAt(today, 0), instantAt(addDays(today, ground.rules.horizon_days), 0)] as const;
    const { waiting, standing } = await this.meetings.toPlan(tx, ...window);
    const toPlan = repaired === null ? waiting : standing.filter(({ id }) => id === repaired);
    const stays = standing.filter(({ id }) => id !== repaired);
    const roles = await this.meetings.rolesOf(
      tx,
      toPlan.map(({ id }) => id),
    );
    const blocked = await this.conflicts.blockedFrom(tx, toPlan);
    const seats = await this.meetings.seats(tx, [...new Set(roles.flatMap(({ candidates }) => candidates))]);
    const period = { from: window[0].getTime(), until: window[1].getTime() };
    const busy = await this.availability.busy(tx, [...seats.keys()] as Uuid[], period, repaired);
    const places = placesOf(await sitesOf(tx), ground.rooms);
    return { version, now, ground, toPlan, standing: stays, roles, blocked, busy, seats, places };
  }
}
