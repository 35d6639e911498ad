import { Injectable } from '@nestjs/common';
import { type Actor, type OperatorActor, parseId } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { memberIdOf, organisationIdOf, tenantIdOf } from '../contract/ids.js';
import type { MemberFile, RegionFile } from '../contract/region-file.js';
import { memberDoor } from './member.policy.js';
import { type MemberRecord, type MemberRow, MEMBERS, MEMBERS_BY_ID, MYSELF, putMembers } from './member.store.js';

/** The seat somebody acts in, and business time. */
export interface Myself {
  readonly member: MemberRecord;
  readonly now: Date;
}

/** One tenant's people out of a region file. */
export interface MemberImport {
  readonly file: RegionFile;
  readonly tenantSlug: string;
  /** The identity provider the people sign in with. */
  readonly issuer: string;
}

const rowOf = ({ file, tenantSlug, issuer }: MemberImport, person: MemberFile): MemberRow => ({
  id: memberIdOf(tenantSlug, person.subject),
  regionId: tenantIdOf(file.region.slug),
  organisationId: person.organisation ? organisationIdOf(file.region.slug, person.organisation) : null,
  deputyOf: person.deputyOf ? memberIdOf(tenantSlug, person.deputyOf) : null,
  issuer,
  subject: person.subject,
  name: person.name,
  jobTitle: person.jobTitle,
  phone: person.phone ?? null,
  roles: person.roles,
  partyType: person.partyType,
});

/** People: who works together in a tenant and its region. */
@Injectable()
export class MemberService {
  constructor(private readonly tenants: Tenants) {}

  async myself(actor: Actor): Promise<Myself | null> {
    const { rows, now } = await this.tenants.read(actor, { action: 'member.me' }, MYSELF);
    const [member] = rows;
    return member ? { member, now } : null;
  }

  /** Members by global id; one that is not there, or not the asker's to see, is absent. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, MemberRecord>> {
    const wanted = new Map(ids.map((id) => [parseId('member', id) as string, id]));
    const { rows, who } = await this.tenants.read(actor, { action: 'member.read' }, MEMBERS_BY_ID, [
      [...wanted.keys()],
    ]);
    const mine = rows.filter((row) => memberDoor.can(who, 'read', 'Member', row));
    return new Map(mine.map((row) => [wanted.get(row.id) ?? '', row]));
  }

  /** Active members by name after a position; one more than `first` when there is a next page. */
  async page(actor: Actor, after: readonly [string, string], first: number): Promise<MemberRecord[]> {
    const { rows } = await this.tenants.read(actor, { action: 'member.list' }, MEMBERS, [...after, first + 1]);
    return rows;
  }

  import(actor: OperatorActor, people: MemberImport): Promise<number> {
    const { file, tenantSlug } = people;
    const mine = file.people.filter((person) => (person.municipality ?? file.region.slug) === tenantSlug);
    const rows = mine.map((person) => rowOf(people, person));
    return this.tenants.run(actor, { action: 'member.import' }, (tx) => putMembers(tx, rows));
  }
}
