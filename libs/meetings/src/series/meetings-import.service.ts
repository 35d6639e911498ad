import { Injectable } from '@nestjs/common';
import { memberIdOf, tenantIdOf } from '@regiotafel/directory/contract';
import { newId, type OperatorActor } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { roomIdOf, seriesIdOf } from '../contract/ids.js';
import type { MeetingsPersonFile, MeetingsRegionFile } from '../contract/region-file.js';
import { minuteOf } from '../domain/series-days.js';
import { putContact, putRooms, putRules, putSeries, type RoomRow, type SeriesRow } from './series.store.js';

const ACTOR_LIFE_MS = 60_000;

const operator = (file: MeetingsRegionFile): OperatorActor => ({
  kind: 'OPERATOR',
  tenantId: tenantIdOf(file.region.slug),
  operation: newId(),
  expires: Date.now() + ACTOR_LIFE_MS,
});

const seatOf = (file: MeetingsRegionFile, subject: string) => {
  const person = file.people.find((one) => one.subject === subject);
  return memberIdOf(person?.municipality ?? file.region.slug, subject);
};

const coordinatorOf = (file: MeetingsRegionFile): MeetingsPersonFile | undefined =>
  file.people.find(({ municipality, roles }) => !municipality && roles.includes('COORDINATOR'));

const contactOf = (file: MeetingsRegionFile) => {
  const { name, email, phone } = file.region;
  const coordinator = coordinatorOf(file);
  return {
    region_name: name,
    email,
    phone,
    coordinator_name: coordinator?.name ?? name,
    coordinator_phone: coordinator?.phone ?? phone,
  };
};

const roomsOf = (file: MeetingsRegionFile): RoomRow[] =>
  file.rooms.map(({ key, name, capacity, municipality }) => ({
    id: roomIdOf(file.region.slug, key),
    name,
    capacity,
    municipalityId: tenantIdOf(municipality),
  }));

const seriesOf = (file: MeetingsRegionFile): SeriesRow[] =>
  file.series.map((series) => ({
    id: seriesIdOf(file.region.slug, series.key),
    name: series.name,
    kind: series.kind,
    weekday: series.weekday,
    startsMinute: minuteOf(series.startsAt),
    durationMinutes: series.durationMinutes,
    everyWeeks: series.everyWeeks,
    cutOffWeekday: series.cutOff.weekday,
    cutOffMinute: minuteOf(series.cutOff.at),
    chairId: seatOf(file, series.chair),
    from: series.from,
  }));

/** Sets up rooms, standing series, planning rules and the contact of invitations from a validated region file. Running it twice changes nothing. */
@Injectable()
export class MeetingsImport {
  constructor(private readonly tenants: Tenants) {}

  /** Answers how many rows are new or changed. */
  apply(file: MeetingsRegionFile): Promise<number> {
    return this.tenants.run(operator(file), { action: 'meetings.import' }, async (tx) => {
      const contact = await putContact(tx, contactOf(file));
      const rules = await putRules(tx);
      const rooms = await putRooms(tx, roomsOf(file));
      return contact + rules + rooms + (await putSeries(tx, seriesOf(file)));
    });
  }
}
