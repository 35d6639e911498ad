import { Injectable } from '@nestjs/common';
import { type Actor, parseId } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import {
  type OrganisationRecord,
  ORGANISATIONS,
  ORGANISATIONS_BY_ID,
  REGION,
  type RegionRecord,
  type ThemeRecord,
  THEMES,
  THEMES_BY_CODE,
} from './region.store.js';

const THEME_PREFIX = 'theme_';

/** The partnership somebody's seat belongs to, its partners and themes. All of a region is readable to all of its members. */
@Injectable()
export class RegionService {
  constructor(private readonly tenants: Tenants) {}

  async own(actor: Actor): Promise<RegionRecord | null> {
    const { rows } = await this.tenants.read(actor, { action: 'region.read' }, REGION);
    return rows[0] ?? null;
  }

  async organisations(actor: Actor): Promise<OrganisationRecord[]> {
    return (await this.tenants.read(actor, { action: 'organisation.list' }, ORGANISATIONS)).rows;
  }

  async themes(actor: Actor): Promise<ThemeRecord[]> {
    return (await this.tenants.read(actor, { action: 'theme.list' }, THEMES)).rows;
  }

  async organisationsByIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationRecord>> {
    const wanted = new Map(ids.map((id) => [parseId('org', id) as string, id]));
    const { rows } = await this.tenants.read(actor, { action: 'organisation.read' }, ORGANISATIONS_BY_ID, [
      [...wanted.keys()],
    ]);
    return new Map(rows.map((row) => [wanted.get(row.id) ?? '', row]));
  }

  async themesByIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, ThemeRecord>> {
    const codes = ids.map((id) => id.slice(THEME_PREFIX.length));
    const { rows } = await this.tenants.read(actor, { action: 'theme.read' }, THEMES_BY_CODE, [codes]);
    return new Map(rows.map((row) => [THEME_PREFIX + row.code, row]));
  }
}
