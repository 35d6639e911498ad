import { Injectable } from '@nestjs/common';
import { connection, type Connection, type PageArgs, pageOf, parse } from '@regiotafel/graphql';
import { type Actor, addDays, asDay, globalId, instantAt, type OperatorActor, parseId } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { memberIdOf, municipalityRef, organisationIdOf, organisationRef, tenantIdOf } from '../contract/ids.js';
import type { MemberFile } from '../contract/region-file.js';
import { MemberSearch } from './member.input.js';
import { memberDoor } from './member.policy.js';
import { type MemberRecord, type MemberRow, MEMBERS, MEMBERS_BY_ID, MYSELF, replaceMembers } from './member.store.js';

const NO_ID = '00000000-0000-0000-0000-000000000000';

/** A member as the graph shows it. */
const viewOf = (row: MemberRecord) => ({
  id: globalId('member', row.id),
  name: row.name,
  jobTitle: row.job_title,
  partyType: row.party_type,
  phone: row.phone,
  tenantName: row.tenant_name,
  organisation: row.organisation_id ? organisationRef(row.organisation_id) : null,
});
export type MemberView = ReturnType<typeof viewOf>;

/** What a seat tells of itself: whose desk it is at, if any. */
export type MyView = { readonly municipality: { readonly id: string } | null };

/** The people of one tenant out of a file. */
export interface MemberImport {
  readonly people: readonly MemberFile[];
  readonly tenantSlug: string;
  /** Absent for the people of a network. */
  readonly regionSlug?: string;
  /** The identity provider somebody signs in with. */
  readonly issuerOf: (person: MemberFile) => string;
}

const firstInstant = (day: string): string => instantAt(asDay(day), 0).toISOString();

const rowOf = ({ regionSlug, tenantSlug, issuerOf }: MemberImport, person: MemberFile): MemberRow => ({
  id: memberIdOf(tenantSlug, person.subject),
  regionId: regionSlug ? tenantIdOf(regionSlug) : null,
  organisationId: person.organisation && regionSlug ? organisationIdOf(regionSlug, person.organisation) : null,
  deputyOf: person.deputyOf ? memberIdOf(tenantSlug, person.deputyOf) : null,
  issuer: issuerOf(person),
  subject: person.subjectAtProvider ?? person.subject,
  name: person.name,
  jobTitle: person.jobTitle,
  phone: person.phone ?? null,
  roles: person.roles,
  partyType: person.partyType,
  periods: (person.periods ?? []).map(({ from, until }) => ({
    from: firstInstant(from),
    until: firstInstant(addDays(asDay(until), 1)),
  })),
});

/** People: who works together in a tenant and its region. */
@Injectable()
export class MemberService {
  constructor(private readonly tenants: Tenants) {}

  /** The seat somebody acts in, and business time. */
  async myself(actor: Actor) {
    const { rows, now } = await this.tenants.read(actor, { action: 'member.me' }, MYSELF);
    const [row] = rows;
    if (!row) return null;
    const inMunicipality = row.region_id !== null && row.region_id !== row.tenant_id;
    return {
      member: viewOf(row),
      roles: row.roles,
      municipality: inMunicipality ? municipalityRef(row.tenant_id) : null,
      now,
    };
  }

  /** Members by global id; one that is not there, or not the asker's to see, is absent. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, MemberView>> {
    const wanted = ids.map((id) => parseId('member', id));
    const { rows, who } = await this.tenants.read(actor, { action: 'member.read' }, MEMBERS_BY_ID, [wanted]);
    const views = rows.filter((row) => memberDoor.can(who, 'read', 'Member', row)).map(viewOf);
    return new Map(views.map((view) => [view.id, view]));
  }

  /** Active members of the region by name: all of them, or those who are looked for. @throws InvalidInput */
  async page(actor: Actor, args: PageArgs, wanted: object): Promise<Connection<MemberView>> {
    const page = pageOf(args);
    const { words, municipalityId } = parse(MemberSearch, wanted);
    const [name, id] = page.after ?? ['', NO_ID];
    const { rows } = await this.tenants.read(actor, { action: 'member.list' }, MEMBERS, [
      name ?? '',
      id ?? NO_ID,
      page.limit,
      words,
      municipalityId,
    ]);
    return connection(
      rows.map((row) => viewOf(row)),
      page,
      (view) => [view.name, parseId('member', view.id)],
    );
  }

  /** Makes the people of the file the members of the tenant: whoever is not in it loses the seat. Answers how many are new or changed. */
  import(actor: OperatorActor, input: MemberImport): Promise<number> {
    const rows = input.people.map((person) => rowOf(input, person));
    return this.tenants.run(actor, { action: 'member.import' }, (tx) => replaceMembers(tx, rows));
  }
}
