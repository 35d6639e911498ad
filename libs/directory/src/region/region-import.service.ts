import { type OperatorActor, newId, type Uuid } from '@regiotafel/kernel';
import { Injectable } from '@nestjs/common';
import { type OperatorDoor, Tenants } from '@regiotafel/tenancy';
import { organisationIdOf, tenantIdOf } from '../contract/ids.js';
import type { NetworkFile, RegionFile } from '../contract/region-file.js';
import { MemberService } from '../member/member.service.js';
import {
  putOrganisations,
  putParticipations,
  putRegion,
  putTenants,
  putThemes,
  type TenantRow,
} from './region.store.js';

const operator = (tenantId: Uuid): OperatorActor => ({
  kind: 'OPERATOR',
  tenantId,
  operation: newId(),
  expires: Date.now() + 60_000,
});

const tenantRows = (file: RegionFile, regionId: Uuid): TenantRow[] => [
  {
    id: regionId,
    slug: file.region.slug,
    kind: 'PARTNERSHIP',
    name: file.region.name,
    code: null,
    inhabitants: null,
    neighbours: [],
    regionId: null,
  },
  ...file.municipalities.map(({ slug, name, code, inhabitants, neighbours }): TenantRow => ({
    id: tenantIdOf(slug),
    slug,
    kind: 'MUNICIPALITY',
    name,
    code,
    inhabitants,
    neighbours,
    regionId,
  })),
];

/** Sets up a partnership from a validated region file: tenants, organisations, people, themes. One tenant at a time; running it twice changes nothing. */
@Injectable()
export class RegionImport {
  constructor(
    private readonly tenants: Tenants,
    private readonly members: MemberService,
  ) {}

  /** `issuer` is the identity provider the people sign in with. Answers how many rows are new or changed. */
  async apply(writer: OperatorDoor, file: RegionFile, issuer: string): Promise<number> {
    const regionId = tenantIdOf(file.region.slug);
    let changed = await writer.run((tx) => putTenants(tx, tenantRows(file, regionId)));
    changed += await this.putRegion(file, regionId);
    for (const slug of [file.region.slug, ...file.municipalities.map((municipality) => municipality.slug)]) {
      const people = file.people.filter((person) => (person.municipality ?? file.region.slug) === slug);
      const input = { people, tenantSlug: slug, regionSlug: file.region.slug, issuer };
      changed += await this.members.import(operator(tenantIdOf(slug)), input);
    }
    return changed;
  }

  /** Sets up a network of regions and its people. Answers how many rows are new or changed. */
  async applyNetwork(writer: OperatorDoor, { network, people }: NetworkFile, issuer: string): Promise<number> {
    const id = tenantIdOf(network.slug);
    const none = { code: null, inhabitants: null, neighbours: [], regionId: null };
    const tenant: TenantRow = { id, ...network, kind: 'NETWORK', ...none };
    const changed = await writer.run((tx) => putTenants(tx, [tenant]));
    return changed + (await this.members.import(operator(id), { people, tenantSlug: network.slug, issuer }));
  }

  private putRegion(file: RegionFile, regionId: Uuid): Promise<number> {
    const participations = file.municipalities.map(({ slug, since }) => ({ id: tenantIdOf(slug), since }));
    const organisations = file.organisations.map(({ key, ...rest }) => ({
      id: organisationIdOf(file.region.slug, key),
      ...rest,
    }));
    return this.tenants.run(operator(regionId), { action: 'region.import' }, async (tx) => {
      const region = await putRegion(tx, file.region);
      const members = await putParticipations(tx, participations);
      const partners = await putOrganisations(tx, organisations);
      return region + members + partners + (await putThemes(tx, file.themes));
    });
  }
}
