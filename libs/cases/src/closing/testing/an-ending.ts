import { actingIn } from '@regiotafel/jobs';
import { newId, type Uuid } from '@regiotafel/kernel';
import { AftercareService } from '../../aftercare/aftercare.service.js';
import { EscalationReading } from '../../escalation/escalation-reading.service.js';
import { EscalationPackages } from '../../escalation/escalation-package.service.js';
import { EscalationService } from '../../escalation/escalation.service.js';
import { LessonService } from '../../lesson/lesson.service.js';
import { PoolEnding } from '../../pool/pool-ending.service.js';
import type { TestRegion } from '../../setup/testing/a-region.js';
import { TestWeighing } from '../../weighing/testing/a-table.js';
import { CaseEndReading } from '../case-end-reading.service.js';
import { CaseEnding } from '../case-ending.service.js';
import { ClosedCases } from '../closed-case.service.js';
import { ClosingService } from '../closing.service.js';

/** A region that also takes cases up the ladder, keeps in touch and closes them. */
export class TestEnding extends TestWeighing {
  readonly ladder: EscalationReading;
  readonly escalations: EscalationService;
  readonly aftercares: AftercareService;
  readonly lessons: LessonService;
  readonly closings: ClosingService;
  readonly ends: CaseEndReading;
  readonly closed: ClosedCases;

  constructor(region: TestRegion) {
    super(region);
    const { tenants, commands, cases, sealing, deadlines, caseSteps, planReading } = this;
    this.ladder = new EscalationReading(tenants, cases, sealing, this.grants);
    const packages = new EscalationPackages(cases, this.grants, this.rules, this.reasons);
    this.escalations = new EscalationService(commands, sealing, deadlines, packages, this.documents);
    this.aftercares = new AftercareService(commands, caseSteps, planReading, sealing, deadlines);
    this.lessons = new LessonService(tenants);
    const ending = new CaseEnding(caseSteps, this.grants, deadlines, this.rules);
    this.closings = new ClosingService(commands, ending, this.aftercares, planReading, sealing, this.lessons);
    this.ends = new CaseEndReading(tenants, cases, sealing, this.aftercares, this.closings);
    this.closed = new ClosedCases(tenants, this.grants, new PoolEnding(tenants));
  }

  async close(subject: string, caseId: Uuid, changes: object = {}) {
    const about = (await this.cases.byIds(this.region.as(subject), [caseId])).get(caseId);
    const noAftercare = about?.status === 'AFTERCARE' ? null : 'Kanarie: hij heeft geen hulp meer nodig.';
    const input = { idempotencyKey: newId(), caseId, result: 'GOALS_REACHED' as const, summary: 'Kanarie-slot.' };
    const rest = { noAftercare, lesson: null, namesChecked: false, ...changes };
    return this.closings.close(this.region.as(subject), { ...input, ...rest });
  }

  reopen(subject: string, caseId: Uuid) {
    const input = { idempotencyKey: newId(), caseId, reason: 'Kanarie: er is een nieuw signaal.' };
    return this.closings.reopen(this.region.as(subject), input);
  }

  startAftercare(subject: string, caseId: Uuid, changes: object = {}) {
    const arrangement = 'Kanarie: de mentor belt.';
    const input = { idempotencyKey: newId(), caseId, arrangement, everyDays: 30, endCriteria: ['Kanarie: werk.'] };
    return this.aftercares.start(this.region.as(subject), { ...input, ...changes });
  }

  /** The events of the last end of a case, as their jobs carry them out. */
  async carryOutEnd(event: 'CaseClosed' | 'CaseReopened'): Promise<void> {
    const heard = await this.heard(event);
    const inRegion = actingIn(heard.regionId, this.region.system(heard.municipalityId));
    if (event === 'CaseReopened') return this.closed.layAgain(inRegion, heard);
    await this.closed.clearTable(inRegion, heard);
    await this.closed.endAccess(this.region.system(heard.signalMunicipalityId), heard);
  }
}
