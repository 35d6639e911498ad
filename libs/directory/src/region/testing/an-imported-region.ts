import { newId, type SeatActor } from '@regiotafel/kernel';
import { OperatorDoor, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import { AgreementService } from '../../agreement/agreement.service.js';
import { memberIdOf, tenantIdOf } from '../../contract/ids.js';
import type { RegionFile } from '../../contract/region-file.js';
import { withMandatedSeats } from '../../domain/mandated-seats.js';
import { MemberService } from '../../member/member.service.js';
import { directoryMigrations } from '../../migrations.js';
import { MunicipalityService } from '../../municipality/municipality.service.js';
import { RegionImport } from '../region-import.service.js';
import { ORGANISATIONS } from '../region.store.js';

/** An invented region of two municipalities: Cas works for Berk, Dik for Den with a provider of its own and a mandate at Berk. */
export const FILE: RegionFile = {
  region: { slug: 'testoord', name: 'Regio Testoord', phone: '0900-1', email: 'tafel@testoord.example' },
  municipalities: [
    { slug: 'berk', code: 'GM9101', name: 'Berk', inhabitants: 20_000, neighbours: [], since: '2025-01-01' },
    {
      slug: 'den',
      code: 'GM9102',
      name: 'Den',
      inhabitants: 30_000,
      neighbours: [],
      since: '2025-01-01',
      provider: 'den',
    },
  ],
  organisations: [
    { key: 'politie', name: 'Politie', partyType: 'POLICE', domain: 'SAFETY', tier: 'CORE', phone: '0900-2' },
  ],
  people: [
    { subject: 'ann', name: 'Ann', jobTitle: 'Coördinator', partyType: 'MUNICIPALITY', roles: ['COORDINATOR'] },
    {
      subject: 'bo',
      name: 'Bo',
      jobTitle: 'Agent',
      organisation: 'politie',
      partyType: 'POLICE',
      roles: ['WEIGHING_MEMBER'],
    },
    {
      subject: 'cas',
      name: 'Cas',
      jobTitle: 'Contactpersoon',
      municipality: 'berk',
      partyType: 'MUNICIPALITY',
      roles: ['LIAISON'],
    },
    {
      subject: 'dik',
      name: 'Dik',
      jobTitle: 'Contactpersoon',
      municipality: 'den',
      partyType: 'MUNICIPALITY',
      roles: ['LIAISON'],
      subjectAtProvider: 'Zx_81',
    },
  ],
  themes: [
    { code: 'RADICALISATION', nameNl: 'Radicalisering', nameEn: 'Radicalisation', kind: 'PERSON', regime: 'WET_PGA' },
  ],
  covenants: [
    {
      key: 'pga',
      name: 'Convenant',
      regime: 'WET_PGA',
      from: '2025-01-01',
      until: '2026-12-31',
      runOutDays: 30,
      source: 'Invented.',
      parties: [
        { municipality: 'berk', signedOn: '2024-12-01' },
        { organisation: 'politie', signedOn: '2024-12-02' },
      ],
    },
  ],
  mandates: [
    {
      key: 'dik-for-berk',
      municipality: 'berk',
      person: 'dik',
      deputyOf: 'cas',
      jobTitle: 'Plaatsvervanger',
      tasks: ['DEPUTY_LIAISON'],
      from: '2026-01-01',
      until: '2026-06-30',
    },
  ],
};
export const ISSUER = 'https://idp.test';
export const DEN = 'https://den.test';
const PROVIDERS = { fallback: ISSUER, byId: new Map([['den', DEN]]) };

/** The file without one of its people. */
export const without = (subject: string): RegionFile => ({
  ...FILE,
  people: FILE.people.filter((person) => person.subject !== subject),
});

/** A database into which region files are imported, and the people who sign in there. */
export class ImportedRegion {
  readonly tenants: Tenants;
  readonly writer: OperatorDoor;
  readonly world: TestWorld;
  readonly imports: RegionImport;
  readonly municipalities: MunicipalityService;

  private constructor(readonly database: TestDatabase) {
    this.tenants = database.tenants('directory');
    this.writer = new OperatorDoor(database.url);
    this.world = new TestWorld(database);
    this.municipalities = new MunicipalityService(this.tenants);
    this.imports = new RegionImport(this.tenants, new MemberService(this.tenants), new AgreementService(this.tenants));
  }

  static async open(): Promise<ImportedRegion> {
    return new ImportedRegion(await TestDatabase.open(directoryMigrations));
  }

  /** Answers how many rows are new or changed. */
  apply(file: RegionFile): Promise<number> {
    return this.imports.apply(this.writer, withMandatedSeats(file), PROVIDERS);
  }

  /** Somebody's seat, as a provider names the person. */
  seat(tenant: string, subject: string, issuer = ISSUER, subjectAtProvider = subject): SeatActor {
    const claim = { operation: newId(), expires: Date.now() + 60_000 };
    const ids = { tenantId: tenantIdOf(tenant), memberId: memberIdOf(tenant, subject) };
    return { kind: 'SEAT', ...ids, issuer, subject: subjectAtProvider, ...claim };
  }

  /** How many partner organisations a seat sees. @throws Unauthenticated when there is no such seat now */
  async seen(actor: SeatActor): Promise<number> {
    return (await this.tenants.read(actor, { action: 'organisation.list' }, ORGANISATIONS)).rows.length;
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
