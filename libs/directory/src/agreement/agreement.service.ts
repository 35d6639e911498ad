import { Injectable } from '@nestjs/common';
import { type Actor, globalId, type Uuid } from '@regiotafel/kernel';
import { announce, Tenants, type TenantTx } from '@regiotafel/tenancy';
import {
  covenantIdOf,
  mandateIdOf,
  memberIdOf,
  memberRef,
  municipalityRef,
  organisationIdOf,
  organisationRef,
  tenantIdOf,
} from '../contract/ids.js';
import type { DirectoryEvents } from '../contract/events.js';
import type { CovenantFile, MandateFile, RegionFile } from '../contract/region-file.js';
import { agreementDoor } from './agreement.policy.js';
import {
  type CovenantRecord,
  COVENANTS,
  type CovenantRow,
  type MandateRecord,
  MANDATES,
  type MandateRow,
  type PartyRow,
  replaceCovenants,
  replaceMandates,
  toldCovenants,
  toldParties,
} from './agreement.store.js';

/** A covenant as the graph shows it. */
const covenantView = (row: CovenantRecord) => ({
  id: globalId('covenant', row.id),
  name: row.name,
  regime: row.regime,
  from: row.from_day,
  until: row.until_day,
  runOutDays: row.run_out_days,
  parties: row.parties.map(({ kind, party_id, signed_on, left_on }) => ({
    municipality: kind === 'MUNICIPALITY' ? municipalityRef(party_id) : null,
    organisation: kind === 'ORGANISATION' ? organisationRef(party_id) : null,
    signedOn: signed_on,
    leftOn: left_on,
  })),
});
export type PartyView = ReturnType<typeof covenantView>['parties'][number];

/** A mandate as the graph shows it. */
const mandateView = (row: MandateRecord) => ({
  id: globalId('mandate', row.id),
  municipality: municipalityRef(row.municipality_id),
  member: memberRef(row.member_id),
  worksFor: municipalityRef(row.home_tenant_id),
  tasks: row.tasks,
  from: row.from_day,
  until: row.until_day,
});
export type MandateView = ReturnType<typeof mandateView>;

const partiesOf = (region: string, { key, parties }: CovenantFile): PartyRow[] =>
  parties.flatMap(({ municipality, organisation, signedOn }): PartyRow[] => {
    const party = { covenantId: covenantIdOf(region, key), signedOn };
    if (municipality) return [{ ...party, kind: 'MUNICIPALITY', partyId: tenantIdOf(municipality) }];
    return organisation ? [{ ...party, kind: 'ORGANISATION', partyId: organisationIdOf(region, organisation) }] : [];
  });

const covenantRow = (region: string, { key, parties: _parties, ...covenant }: CovenantFile): CovenantRow => ({
  id: covenantIdOf(region, key),
  ...covenant,
});

const mandateRow = (
  { region, people }: RegionFile,
  { key, municipality, person, ...mandate }: MandateFile,
): MandateRow => ({
  id: mandateIdOf(region.slug, key),
  municipalityId: tenantIdOf(municipality),
  memberId: memberIdOf(municipality, person),
  homeTenantId: tenantIdOf(people.find(({ subject }) => subject === person)?.municipality ?? region.slug),
  tasks: mandate.tasks,
  from: mandate.from,
  until: mandate.until,
});

/** What allows a region to work together: covenants and mandates. */
@Injectable()
export class AgreementService {
  constructor(private readonly tenants: Tenants) {}

  async covenants(actor: Actor) {
    const { rows, who } = await this.tenants.read(actor, { action: 'covenant.list' }, COVENANTS);
    return rows.filter((row) => agreementDoor.can(who, 'read', 'Covenant', row)).map(covenantView);
  }

  async mandates(actor: Actor): Promise<MandateView[]> {
    const { rows, who } = await this.tenants.read(actor, { action: 'mandate.list' }, MANDATES);
    return rows.filter((row) => agreementDoor.can(who, 'read', 'Mandate', row)).map(mandateView);
  }

  /** Records what a region file says, inside the import of that region. Answers how many rows are new or changed. */
  async record(tx: TenantTx, file: RegionFile): Promise<number> {
    const { slug } = file.region;
    const covenants = file.covenants.map((covenant) => covenantRow(slug, covenant));
    const parties = file.covenants.flatMap((covenant) => partiesOf(slug, covenant));
    const mandates = file.mandates.map((mandate) => mandateRow(file, mandate));
    const changed = (await replaceCovenants(tx, covenants, parties)) + (await replaceMandates(tx, mandates));
    await this.tell(tx, tenantIdOf(slug));
    await this.tellParties(tx, tenantIdOf(slug));
    return changed;
  }

  /** Every covenant at every import: who follows them keeps the highest version, so hearing it again changes nothing. */
  private async tell(tx: TenantTx, regionId: Uuid): Promise<void> {
    for (const row of await toldCovenants(tx)) {
      const payload: DirectoryEvents['CovenantRecorded'] = {
        covenantId: row.id,
        regionId,
        regime: row.regime,
        validFrom: row.valid_from.getTime(),
        validUntil: row.valid_until.getTime(),
        runOutDays: row.run_out_days,
        version: row.version,
      };
      await announce(tx, {
        scope: 'directory',
        event: 'CovenantRecorded',
        tenantId: regionId,
        payload: { ...payload },
      });
    }
  }

  /** As with covenants: all of them, each time. */
  private async tellParties(tx: TenantTx, regionId: Uuid): Promise<void> {
    for (const row of await toldParties(tx)) {
      const payload: DirectoryEvents['CovenantPartyRecorded'] = {
        covenantId: row.covenant_id,
        regionId,
        partyId: row.party_id,
        tier: row.tier,
        signedAt: row.signed_at.getTime(),
        leftAt: row.left_at?.getTime() ?? null,
        version: row.version,
      };
      await announce(tx, {
        scope: 'directory',
        event: 'CovenantPartyRecorded',
        tenantId: regionId,
        payload: { ...payload },
      });
    }
  }
}
