import { type OperatorActor, newId, type Uuid } from '@regiotafel/kernel';
import { Injectable } from '@nestjs/common';
import { type OperatorDoor, Tenants } from '@regiotafel/tenancy';
import { organisationIdOf, tenantIdOf } from '../contract/ids.js';
import type { MemberFile, NetworkFile, RegionFile } from '../contract/region-file.js';
import { MemberService } from '../member/member.service.js';
import { AgreementService } from '../agreement/agreement.service.js';
import { issuerOf, type Providers, providerOf } from '../domain/provider-of.js';
import {
  LEFT,
  putOrganisations,
  putRegion,
  putTenants,
  putThemes,
  replaceParticipations,
  STANDING,
  TAKES_PART,
  type TenantRow,
} from './region.store.js';

/** Something in a file that does not fit what stands already. `path` is dotted, with positions from 0. */
export interface StandingFault {
  readonly path: string;
  readonly code: 'OTHER_REGION' | 'OTHER_KIND' | 'OTHER_CODE';
}

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

const networkRow = ({ network }: NetworkFile): TenantRow => ({
  id: tenantIdOf(network.slug),
  slug: network.slug,
  kind: 'NETWORK',
  name: network.name,
  code: null,
  inhabitants: null,
  neighbours: [],
  regionId: null,
});

/** Sets up a partnership from a validated region file: tenants, organisations, people, themes, agreements. One tenant at a time; running it twice changes nothing. */
@Injectable()
export class RegionImport {
  constructor(
    private readonly tenants: Tenants,
    private readonly members: MemberService,
    private readonly agreements: AgreementService,
  ) {}

  /** What keeps a region file from being imported: names and codes that stand for something else already, municipalities of another region. */
  async faults(writer: OperatorDoor, file: RegionFile): Promise<StandingFault[]> {
    const [region, ...municipalities] = tenantRows(file, tenantIdOf(file.region.slug));
    const rows = [
      ...(region ? [{ row: region, path: 'region' }] : []),
      ...municipalities.map((row, at) => ({ row, path: `municipalities.${at}` })),
    ];
    return this.faultsOf(writer, rows);
  }

  /** What keeps a network file from being imported. */
  networkFaults(writer: OperatorDoor, file: NetworkFile): Promise<StandingFault[]> {
    return this.faultsOf(writer, [{ row: networkRow(file), path: 'network' }]);
  }

  /** Answers how many rows are new or changed. */
  async apply(writer: OperatorDoor, file: RegionFile, providers: Providers): Promise<number> {
    const regionId = tenantIdOf(file.region.slug);
    let changed = await writer.run((tx) => putTenants(tx, tenantRows(file, regionId)));
    changed += await this.putRegion(file, regionId);
    const link = (person: MemberFile) => issuerOf(providers, providerOf(file, person));
    for (const slug of [file.region.slug, ...file.municipalities.map((municipality) => municipality.slug)]) {
      const people = file.people.filter((person) => (person.municipality ?? file.region.slug) === slug);
      const input = { people, tenantSlug: slug, regionSlug: file.region.slug, issuerOf: link };
      changed += await this.members.import(operator(tenantIdOf(slug)), input);
    }
    return changed + (await this.closeLeft(regionId));
  }

  /** Sets up a network of regions and its people. Answers how many rows are new or changed. */
  async applyNetwork(writer: OperatorDoor, file: NetworkFile, providers: Providers): Promise<number> {
    const { network, people } = file;
    const tenant = networkRow(file);
    const changed = await writer.run((tx) => putTenants(tx, [tenant]));
    const link = ({ provider }: MemberFile) => issuerOf(providers, provider ?? network.provider);
    const input = { people, tenantSlug: network.slug, issuerOf: link };
    return changed + (await this.members.import(operator(tenant.id), input));
  }

  /** Nobody acts for a municipality that has left. */
  private async closeLeft(regionId: Uuid): Promise<number> {
    const { rows } = await this.tenants.read(operator(regionId), { action: 'region.left' }, LEFT);
    let changed = 0;
    for (const { id, slug } of rows)
      changed += await this.members.import(operator(id), { people: [], tenantSlug: slug, issuerOf: () => '' });
    return changed;
  }

  private async faultsOf(writer: OperatorDoor, wanted: readonly { row: TenantRow; path: string }[]) {
    const ids = wanted.map(({ row }) => row.id);
    const codes = wanted.flatMap(({ row }) => row.code ?? []);
    const standing = await writer.run((tx) => tx.read(STANDING, [ids, codes]));
    const faults: StandingFault[] = [];
    for (const { row, path } of wanted) {
      const known = standing.find(({ id }) => id === row.id);
      const sameCode = standing.find(({ id, municipality_code }) => id !== row.id && municipality_code === row.code);
      if (known && known.kind !== row.kind) faults.push({ path: `${path}.slug`, code: 'OTHER_KIND' });
      else if (row.code && (sameCode || (known && known.municipality_code !== row.code)))
        faults.push({ path: `${path}.code`, code: 'OTHER_CODE' });
      else if (known?.region_id && known.region_id !== row.regionId && (await this.takesPart(known.region_id, row.id)))
        faults.push({ path, code: 'OTHER_REGION' });
    }
    return faults;
  }

  private async takesPart(regionId: Uuid, municipalityId: Uuid): Promise<boolean> {
    const { rows } = await this.tenants.read(operator(regionId), { action: 'region.takes-part' }, TAKES_PART, [
      municipalityId,
    ]);
    return rows.length > 0;
  }

  private putRegion(file: RegionFile, regionId: Uuid): Promise<number> {
    const participations = file.municipalities.map(({ slug, since }) => ({ id: tenantIdOf(slug), since }));
    const organisations = file.organisations.map(({ key, provider: _provider, ...rest }) => ({
      id: organisationIdOf(file.region.slug, key),
      ...rest,
    }));
    return this.tenants.run(operator(regionId), { action: 'region.import' }, async (tx) => {
      const region = await putRegion(tx, file.region);
      const members = await replaceParticipations(tx, participations);
      const partners = await putOrganisations(tx, organisations);
      const agreed = await this.agreements.record(tx, file);
      return region + members + partners + agreed + (await putThemes(tx, file.themes));
    });
  }
}
