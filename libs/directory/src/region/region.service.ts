import { Injectable } from '@nestjs/common';
import { type Actor, globalId, parseId } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { themeRef } from '../contract/ids.js';
import { regionDoor } from './region.policy.js';
import {
  type OrganisationRecord,
  ORGANISATIONS,
  ORGANISATIONS_BY_ID,
  REGION,
  type ThemeRecord,
  THEMES,
  THEMES_BY_CODE,
} from './region.store.js';

/** An organisation as the graph shows it. */
const organisationView = (row: OrganisationRecord) => ({
  id: globalId('org', row.id),
  name: row.name,
  partyType: row.party_type,
  domain: row.domain,
  tier: row.tier,
  phone: row.phone,
});
export type OrganisationView = ReturnType<typeof organisationView>;

/** A theme as the graph shows it. */
const themeView = (row: ThemeRecord) => ({
  ...themeRef(row.code),
  code: row.code,
  nameNl: row.name_nl,
  nameEn: row.name_en,
  kind: row.kind,
  regime: row.regime,
});
export type ThemeView = ReturnType<typeof themeView>;

/** The partnership somebody's seat belongs to, its partners and themes. All of a region is readable to all of its members. */
@Injectable()
export class RegionService {
  constructor(private readonly tenants: Tenants) {}

  async own(actor: Actor) {
    const { rows, who } = await this.tenants.read(actor, { action: 'region.read' }, REGION);
    const [row] = rows.filter((one) => regionDoor.can(who, 'read', 'Region', one));
    return row ? { id: globalId('region', row.tenant_id), name: row.name, phone: row.phone, email: row.email } : null;
  }

  async organisations(actor: Actor): Promise<OrganisationView[]> {
    const { rows, who } = await this.tenants.read(actor, { action: 'organisation.list' }, ORGANISATIONS);
    return rows.filter((row) => regionDoor.can(who, 'read', 'Organisation', row)).map(organisationView);
  }

  async themes(actor: Actor): Promise<ThemeView[]> {
    const { rows, who } = await this.tenants.read(actor, { action: 'theme.list' }, THEMES);
    return rows.filter((row) => regionDoor.can(who, 'read', 'Theme', row)).map(themeView);
  }

  async organisationsByIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationView>> {
    const wanted = ids.map((id) => parseId('org', id));
    const { rows, who } = await this.tenants.read(actor, { action: 'organisation.read' }, ORGANISATIONS_BY_ID, [
      wanted,
    ]);
    const seen = rows.filter((row) => regionDoor.can(who, 'read', 'Organisation', row));
    return new Map(seen.map((row) => [globalId('org', row.id), organisationView(row)]));
  }

  async themesByIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, ThemeView>> {
    const codes = ids.map((id) => id.slice('theme_'.length));
    const { rows, who } = await this.tenants.read(actor, { action: 'theme.read' }, THEMES_BY_CODE, [codes]);
    const seen = rows.filter((row) => regionDoor.can(who, 'read', 'Theme', row));
    return new Map(seen.map((row) => [themeRef(row.code).id, themeView(row)]));
  }
}
