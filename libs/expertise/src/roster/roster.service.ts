import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef, organisationRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type PageArgs, pageOf } from '@regiotafel/graphql';
import { type Actor, type Day, dayAt, globalId, parseId, parseUuid, type Who } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import type { ExpertFilter } from './roster.input.js';
import { rosterDoor } from './roster.policy.js';
import { type ExpertRecord, EXPERTS, EXPERTS_BY_ID, SKILLS } from './roster.store.js';

const NO_ID = '00000000-0000-0000-0000-000000000000';

/** An expert as the graph shows it. */
const viewOf = (row: ExpertRecord, who: Who, today: Day) => {
  const showsHours = rosterDoor.can(who, 'readHours', 'Expert', row);
  return {
    id: globalId('expert', row.id),
    member: memberRef(row.member_id),
    organisation: row.organisation_id ? organisationRef(row.organisation_id) : null,
    employer: row.employer_municipality_id ? municipalityRef(row.employer_municipality_id) : null,
    home: row.home_municipality_id ? municipalityRef(row.home_municipality_id) : null,
    languages: row.languages,
    skills: row.skills.map((skill) => ({ ...skill, trainingValid: skill.trainingValidUntil >= today })),
    hoursPerMonth: row.hours_per_month,
    hoursBooked: showsHours ? (row.booked ?? 0) : null,
    hoursWorked: showsHours ? (row.worked ?? 0) : null,
    active: row.active,
  };
};
export type ExpertView = ReturnType<typeof viewOf>;

/** The region's roster of experts. */
@Injectable()
export class RosterService {
  constructor(private readonly tenants: Tenants) {}

  /** A page of the roster in order of id. */
  async page(actor: Actor, filter: ExpertFilter, args: PageArgs): Promise<Connection<ExpertView>> {
    const page = pageOf(args, 1);
    const values = [
      page.after ? parseUuid(page.after[0] ?? '', 'after') : NO_ID,
      filter?.includeInactive ?? false,
      filter?.skill ?? null,
      filter?.language ?? null,
      page.limit,
    ];
    const { rows, who, now } = await this.tenants.read(actor, { action: 'expert.list' }, EXPERTS, values);
    return connection(
      rows.filter((row) => rosterDoor.can(who, 'read', 'Expert', row)).map((row) => viewOf(row, who, dayAt(now))),
      page,
      (view) => [parseId('expert', view.id)],
    );
  }

  /** Experts by global id; one that is not there, or not the asker's to see, is absent. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, ExpertView>> {
    const wanted = ids.map((id) => parseId('expert', id));
    const { rows, who, now } = await this.tenants.read(actor, { action: 'expert.read' }, EXPERTS_BY_ID, [wanted]);
    const views = rows
      .filter((row) => rosterDoor.can(who, 'read', 'Expert', row))
      .map((row) => viewOf(row, who, dayAt(now)));
    return new Map(views.map((view) => [view.id, view]));
  }

  /** Codes of the skills that can be asked for in the region. */
  async skills(actor: Actor): Promise<string[]> {
    const { rows } = await this.tenants.read(actor, { action: 'skill.list' }, SKILLS);
    return rows.map(({ code }) => code);
  }
}
