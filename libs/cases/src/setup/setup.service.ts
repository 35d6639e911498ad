import { Injectable } from '@nestjs/common';
import { memberIdOf, tenantIdOf } from '@regiotafel/directory/contract';
import { newId, type OperatorActor, type Uuid } from '@regiotafel/kernel';
import { DatabaseAccess, Tenants } from '@regiotafel/tenancy';
import type { CasesMunicipalityFile, CasesRegionFile } from '../contract/region-file.js';
import { HANDLING_NOTICE } from '../domain/intake-form.js';
import { linkHash } from '../domain/receipt.js';
import { putContacts } from './contact-point.store.js';
import { putSubjectContacts } from './subject-contact.store.js';
import { putSourceTerms } from './source-term.store.js';
import { putToldAges } from './told-age.store.js';
import { putZgwSettings } from './zgw-setting.store.js';
import { type MeasureKindInsert, putMeasureKinds } from './measure-kind.store.js';
import { putRegimeRules } from './regime-rule.store.js';
import {
  adoptCriteria,
  type DeskMember,
  type FormInsert,
  putDesk,
  putForm,
  putRules,
  putTeams,
  type RuleInsert,
  type TeamMember,
} from './setup.store.js';

/** Terms, in working days, of a region file that does not name them. */
const USUAL_TERMS = { weighingDaysHigh: 3, weighingDaysAcute: 0, planDays: 10, tableDays: 10 };
/** How long a closed case is kept when a region file does not say so. */
const USUAL_RETENTION = {
  class: 'CASE_FILE',
  days: 1825,
  source: 'Gebruikelijke termijn van het product; de jurist van de regio bevestigt deze.',
};
/** Of one form: many times what one address may send (`REGIOTAFEL_PUBLIC_LIMITS`), so that no address fills it for all others. */
const REPORTS_AN_HOUR = 300;
const REAL_TIME_TO_IMPORT = 60_000;

const operator = (tenantId: Uuid): OperatorActor => ({
  kind: 'OPERATOR',
  tenantId,
  operation: newId(),
  expires: Date.now() + REAL_TIME_TO_IMPORT,
});

const rulesOf = (file: CasesRegionFile): RuleInsert[] =>
  file.themes.map(({ code, criteria: _criteria, retention = USUAL_RETENTION, ...rule }, position) => ({
    ...rule,
    weighingDaysHigh: rule.weighingDaysHigh ?? USUAL_TERMS.weighingDaysHigh,
    weighingDaysAcute: rule.weighingDaysAcute ?? USUAL_TERMS.weighingDaysAcute,
    planDays: rule.planDays ?? USUAL_TERMS.planDays,
    tableDays: rule.tableDays ?? USUAL_TERMS.tableDays,
    retentionClass: retention.class,
    retentionDays: retention.days,
    retentionSource: retention.source,
    theme: code,
    position,
  }));

const kindsOf = ({ measures = [] }: CasesRegionFile): MeasureKindInsert[] =>
  measures.map((kind, position) => ({
    ...kind,
    basis: kind.basis ?? null,
    contradicts: kind.contradicts ?? [],
    position,
  }));

/** Whoever has several seats sits at the table in the first one of the file. */
const teamOf = (file: CasesRegionFile): TeamMember[] =>
  file.weighingTeams.flatMap(({ theme, members }) =>
    members
      .flatMap((member) => file.people.find(({ subject }) => subject === member) ?? [])
      .map(({ subject, municipality, partyType }) => {
        const slug = municipality ?? file.region.slug;
        return { theme, memberTenantId: tenantIdOf(slug), memberId: memberIdOf(slug, subject), partyType };
      }),
  );

const deskOf = (file: CasesRegionFile, slug: string): DeskMember[] =>
  file.people
    .filter((person) => person.municipality === slug && person.roles.includes('LIAISON'))
    .map(({ subject, deputyOf }) => ({ memberId: memberIdOf(slug, subject), part: deputyOf ? 'DEPUTY' : 'LIAISON' }));

/** Sets up the cases part of a partnership from a validated region file, one tenant at a time; running it twice changes nothing. */
@Injectable()
export class CasesImport {
  constructor(
    private readonly tenants: Tenants,
    private readonly access: DatabaseAccess,
  ) {}

  /** Answers how many rows are new or changed. The tenants of the file exist already. */
  async apply(file: CasesRegionFile): Promise<number> {
    let changed = await this.putRegion(file);
    for (const municipality of file.municipalities) changed += await this.putMunicipality(file, municipality);
    return changed;
  }

  private putRegion(file: CasesRegionFile): Promise<number> {
    const actor = operator(tenantIdOf(file.region.slug));
    return this.tenants.run(actor, { action: 'theme-rule.import' }, async (tx) => {
      let changed = await putRules(tx, rulesOf(file));
      changed += await putTeams(tx, teamOf(file));
      changed += await putRegimeRules(tx, file.regimes ?? []);
      changed += await putMeasureKinds(tx, kindsOf(file));
      changed += await putSourceTerms(tx, file.sourceTerms ?? []);
      changed += await putToldAges(tx, file.toldAges ?? []);
      changed += await putContacts(tx, file.region.contacts ?? []);
      changed += await putSubjectContacts(tx, file.region.subjectContacts ?? []);
      for (const { code, criteria } of file.themes) changed += await adoptCriteria(tx, code, criteria);
      return changed;
    });
  }

  private putMunicipality(file: CasesRegionFile, municipality: CasesMunicipalityFile): Promise<number> {
    const tenantId = tenantIdOf(municipality.slug);
    return this.tenants.run(operator(tenantId), { action: 'form.import' }, async (tx) => {
      let changed = await putForm(tx, this.formOf(tenantId, municipality));
      changed += await putContacts(tx, municipality.contacts ?? []);
      changed += await putSubjectContacts(tx, municipality.subjectContacts ?? []);
      if (municipality.zgw) changed += await putZgwSettings(tx, municipality.zgw);
      return changed + (await putDesk(tx, deskOf(file, municipality.slug)));
    });
  }

  private formOf(tenantId: Uuid, { form }: CasesMunicipalityFile): FormInsert {
    return {
      mode: form.mode,
      linkHash: form.link ? linkHash(this.access.key('receiptKey'), tenantId, form.link) : null,
      phone: form.phone,
      noticeNl: form.noticeNl ?? HANDLING_NOTICE.nl,
      noticeEn: form.noticeEn ?? HANDLING_NOTICE.en,
      hourlyLimit: form.hourlyLimit ?? REPORTS_AN_HOUR,
    };
  }
}
