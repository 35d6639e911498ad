import { Injectable } from '@nestjs/common';
import { memberIdOf, organisationIdOf, tenantIdOf } from '@regiotafel/directory/contract';
import { newId, type OperatorActor, type Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { expertIdOf } from '../contract/ids.js';
import type { ExpertFile, ExpertiseRegionFile } from '../contract/region-file.js';
import { FIRST_WEIGHTS } from '../domain/rank-experts.js';
import {
  dropExpertSkills,
  type ExpertRow,
  type ExpertSkillRow,
  putExperts,
  putExpertSkills,
  putSkills,
  putWeights,
  retireExperts,
} from './roster-import.store.js';
import { rosterDoor } from './roster.policy.js';

const REAL_TIME_TO_IMPORT = 60_000;
const WEIGHTS_SOURCE = 'What a region starts with; the coordinator confirms or changes it.';

const operator = (tenantId: Uuid): OperatorActor => ({
  kind: 'OPERATOR',
  tenantId,
  operation: newId(),
  expires: Date.now() + REAL_TIME_TO_IMPORT,
});

const rowsOf = (file: ExpertiseRegionFile, expert: ExpertFile): { row: ExpertRow; skills: ExpertSkillRow[] } => {
  const person = file.people.find(({ subject }) => subject === expert.subject);
  const memberId = memberIdOf(person?.municipality ?? file.region.slug, expert.subject);
  const id = expertIdOf(memberId);
  const row = {
    id,
    memberId,
    organisationId: person?.organisation ? organisationIdOf(file.region.slug, person.organisation) : null,
    employerMunicipalityId: person?.municipality ? tenantIdOf(person.municipality) : null,
    home: expert.home,
    languages: expert.languages,
    hoursPerMonth: expert.hoursPerMonth,
  };
  return { row, skills: expert.skills.map((skill) => ({ expertId: id, memberId, ...skill })) };
};

/** Brings a region's roster in line with a validated region file: whoever is not in it any more leaves the roster. Twice changes nothing. */
@Injectable()
export class RosterImport {
  constructor(private readonly tenants: Tenants) {}

  /** Answers how many rows are new or changed. The tenants and members of the file exist already. */
  apply(file: ExpertiseRegionFile): Promise<number> {
    const experts = file.experts.map((expert) => rowsOf(file, expert));
    const rows = experts.map(({ row }) => row);
    const skills = experts.flatMap((expert) => expert.skills);
    const codes = [...new Set(skills.map(({ skill }) => skill))];
    return this.tenants.run(operator(tenantIdOf(file.region.slug)), { action: 'expert.import' }, async (tx) => {
      const { regionId } = await tx.enter();
      rosterDoor.requireCan(tx.who, 'keep', 'Expert', { tenant_id: regionId });
      const known = await putSkills(tx, codes);
      const put = await putExperts(tx, rows);
      const retired = await retireExperts(
        tx,
        rows.map(({ id }) => id),
      );
      const dropped = await dropExpertSkills(tx, skills);
      const skilled = await putExpertSkills(tx, skills);
      const weighed = await putWeights(tx, FIRST_WEIGHTS.version, FIRST_WEIGHTS.weights, WEIGHTS_SOURCE);
      return known + put + retired + dropped + skilled + weighed;
    });
  }
}
