import { memberIdOf, tenantIdOf } from '@regiotafel/directory/contract';
import { newId, type SeatActor, type SystemActor, type Uuid } from '@regiotafel/kernel';
import { DatabaseAccess, heldBy, Keyring } from '@regiotafel/tenancy';
import { TestDatabase } from '@regiotafel/testing';
import { casesMigrations } from '../../migrations.js';
import type { CasesMeasureFile, CasesPersonFile, CasesRegionFile, CasesThemeFile } from '../../contract/region-file.js';
import { CasesImport } from '../setup.service.js';

const ISSUER = 'https://idp.test';
const claim = () => ({ operation: newId(), expires: Date.now() + 60_000 });

const theme = (code: string, changes: Partial<CasesThemeFile> = {}): CasesThemeFile => ({
  code,
  nameNl: code,
  nameEn: code,
  kind: 'PERSON',
  regime: 'WET_PGA',
  acknowledgeDays: 1,
  feedbackDays: 10,
  weighingDays: 10,
  composition: ['MUNICIPALITY', 'POLICE', 'PROSECUTION'],
  source: 'Invented for a test.',
  criteria: [{ code: 'BEHAVIOUR', nl: 'Wat is er gezien?', en: 'What was seen?' }],
  ...changes,
});

const measure = (code: string, changes: Partial<CasesMeasureFile> = {}): CasesMeasureFile => ({
  code,
  nameNl: code,
  nameEn: code,
  nature: 'LIMITING',
  track: 'ADMINISTRATIVE',
  topic: 'OTHER',
  basis: 'An invented law',
  decidedByNl: 'Burgemeester',
  decidedByEn: 'Mayor',
  usualDays: 90,
  source: 'Invented for a test.',
  ...changes,
});

const person = (subject: string, partyType: string, roles: string[], municipality?: string): CasesPersonFile => ({
  subject,
  partyType,
  roles,
  municipality,
  deputyOf: subject === 'sven' ? 'noor' : undefined,
});

/** An invented region: Lindehoven (desk: Noor, deputy Sven; Frits of finance), Heidervoort (Anne), a weighing table, a coordinator. */
export const aRegionFile = (slug = 'veldersoord'): CasesRegionFile => ({
  region: { slug },
  municipalities: [
    { slug: `${slug}-lindehoven`, form: { mode: 'EVERYONE', phone: '0900-9001' } },
    { slug: `${slug}-heidervoort`, form: { mode: 'PARTNERS', link: 'a link of sixteen or more', phone: '0900-9002' } },
    { slug: `${slug}-meerwolde`, form: { mode: 'OFF', phone: '0900-9007' } },
  ],
  people: [
    person('noor', 'MUNICIPALITY', ['LIAISON'], `${slug}-lindehoven`),
    person('sven', 'MUNICIPALITY', ['LIAISON'], `${slug}-lindehoven`),
    person('frits', 'MUNICIPALITY', [], `${slug}-lindehoven`),
    person('anne', 'MUNICIPALITY', ['LIAISON'], `${slug}-heidervoort`),
    person('koen', 'MUNICIPALITY', ['LIAISON'], `${slug}-meerwolde`),
    person('karim', 'MUNICIPALITY', ['COORDINATOR']),
    person('marit', 'MUNICIPALITY', ['WEIGHING_MEMBER', 'CHAIR']),
    person('bram', 'POLICE', ['WEIGHING_MEMBER']),
    person('saskia', 'PROSECUTION', ['WEIGHING_MEMBER']),
    person('leila', 'YOUTH_CARE', ['EXPERT']),
    person('roos', 'MUNICIPALITY', ['LAWFULNESS_ADVISER']),
  ],
  themes: [
    theme('RADICALISATION'),
    theme('SCHOOL_TENSION', { kind: 'SITUATION', regime: 'AVG', composition: ['MUNICIPALITY'] }),
  ],
  measures: [
    measure('AREA_BAN', { topic: 'AREA', contradicts: ['STREET_WORK'] }),
    measure('AREA_BAN_CONDITION', { topic: 'AREA', track: 'CRIMINAL' }),
    measure('STREET_WORK', { nature: 'SUPPORTING', track: 'SOCIAL', topic: 'NETWORK', basis: undefined }),
  ],
  weighingTeams: [
    { theme: 'RADICALISATION', members: ['marit', 'bram', 'saskia'] },
    { theme: 'SCHOOL_TENSION', members: ['marit'] },
  ],
});

const putTenants = async (database: TestDatabase, file: CasesRegionFile): Promise<void> => {
  const regionId = tenantIdOf(file.region.slug);
  const put = 'insert into reference.tenants (id, slug, kind, name, region_id) values ($1, $2, $3, $2, $4)';
  await database.sql(put, [regionId, file.region.slug, 'PARTNERSHIP', null]);
  for (const { slug } of file.municipalities)
    await database.sql(put, [tenantIdOf(slug), slug, 'MUNICIPALITY', regionId]);
  for (const each of file.people) {
    const slug = each.municipality ?? file.region.slug;
    await database.sql(
      `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type)
       values ($1, $2, $3, $4, $5, $5, 'Tester', $6, $7)`,
      [tenantIdOf(slug), memberIdOf(slug, each.subject), regionId, ISSUER, each.subject, each.roles, each.partyType],
    );
  }
};

/** A region that stands in a test database, and its people as actors. */
export class TestRegion {
  private constructor(
    readonly database: TestDatabase,
    readonly file: CasesRegionFile,
  ) {}

  /** A database of its own with one region in it; close the database at the end. */
  static async open(): Promise<TestRegion> {
    return TestRegion.in(await TestDatabase.open(casesMigrations), 'veldersoord');
  }

  /** One more region in a database that is open. */
  static async in(database: TestDatabase, slug: string): Promise<TestRegion> {
    const region = new TestRegion(database, aRegionFile(slug));
    await putTenants(database, region.file);
    await new CasesImport(database.tenants('cases'), region.access()).apply(region.file);
    return region;
  }

  get id(): Uuid {
    return tenantIdOf(this.file.region.slug);
  }

  /** Slug of a municipality by its short name. */
  slug(name: string): string {
    return `${this.file.region.slug}-${name}`;
  }

  municipality(name: string): Uuid {
    return tenantIdOf(this.slug(name));
  }

  member(subject: string): Uuid {
    return memberIdOf(this.slugOf(subject), subject);
  }

  /** Somebody of the region, each time in an operation of its own. */
  as(subject: string): SeatActor {
    const tenantId = tenantIdOf(this.slugOf(subject));
    const memberId = this.member(subject);
    return { kind: 'SEAT', tenantId, memberId, issuer: ISSUER, subject, signedInAt: Date.now(), ...claim() };
  }

  system(tenantId: Uuid): SystemActor {
    return { kind: 'SYSTEM', tenantId, cause: newId(), ...claim() };
  }

  access(): DatabaseAccess {
    return new DatabaseAccess(this.database.url, heldBy(this.database.secrets), 4);
  }

  keyring(): Keyring {
    return new Keyring(Buffer.from(this.database.secrets.masterKey, 'hex'));
  }

  private slugOf(subject: string): string {
    return this.file.people.find((each) => each.subject === subject)?.municipality ?? this.file.region.slug;
  }
}
