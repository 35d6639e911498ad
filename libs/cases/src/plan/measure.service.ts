import { Injectable } from '@nestjs/common';
import { type Actor, Conflict, dayAt, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseFileView } from '../case-file/case-file.service.js';
import { shutOf } from '../closure/kept-away.service.js';
import { CaseDeadlines } from '../deadline/deadline.service.js';
import { draftSent } from '../draft/draft.service.js';
import { measureDayFaults } from '../domain/days-ahead.js';
import { grantState } from '../domain/grant.js';
import {
  afterStep,
  balanceOf,
  changedSinceStart,
  goesOn,
  type MeasureWords,
  requireMayStart,
  requireRoom,
  tilts,
} from '../domain/measure.js';
import { isKeptAway } from '../domain/shut.js';
import { grantOf, Grants } from '../grant/grant.service.js';
import type { MoveMeasure, WriteMeasure } from './measure.input.js';
import type { Seals } from '../sealing/sealing.service.js';
import { insertMeasure, measureKinds, type MeasureWrite, moveMeasure, updateMeasure } from './measure.store.js';
import { PlanChanges } from './plan-change.service.js';
import { measurePlace, type MeasureTells, type StandingMeasure, type StandingPlan } from './plan-reading.service.js';
import { touchPlan } from './plan.store.js';

/** What a measure that is there says. */
const wordsOf = (row: StandingMeasure, seals: Seals): MeasureWords => ({
  nature: row.nature,
  track: row.track,
  kind: row.kind,
  startsOn: row.starts_on,
  dueOn: row.due_on,
  basis: row.basis,
  title: seals.open(measurePlace(row.id, 'sealed'), row.sealed),
  necessity: row.necessity && seals.open(measurePlace(row.id, 'necessity'), row.necessity),
});

/** Only what limits has a necessity and a basis. */
const wantedWords = (input: WriteMeasure): MeasureWords =>
  input.nature === 'LIMITING' ? input : { ...input, necessity: null, basis: null };

/** The measure that is planned anew, as the caller saw it; null for a new one. @throws NotFound; Conflict; MeasureWrongState */
const beforeOf = ({ measures }: StandingPlan, { measureId, version }: WriteMeasure): StandingMeasure | null => {
  if (measureId === null) return null;
  const before = measures.find(({ id }) => id === measureId);
  if (!before) throw new NotFound();
  if (before.version !== version) throw new Conflict();
  afterStep(before.status, 'STOP');
  return before;
};

/** What started keeps its words to the letter, as the database demands. */
const keepingWords = (row: MeasureWrite, { status, sealed, necessity, words }: StandingMeasure): MeasureWrite =>
  status === 'PLANNED' ? row : { ...row, sealed, necessity, words: words ?? row.words };

/** What limits and what supports, with who does it and by when. Every change of a measure makes another plan of it. */
@Injectable()
export class MeasureService {
  constructor(
    private readonly changes: PlanChanges,
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly deadlines: CaseDeadlines,
  ) {}

  /** Plans a measure, or plans it anew. @throws MeasuresFull; InvalidInput with every wrong field */
  write(actor: Actor, input: WriteMeasure): Promise<CaseFileView | null> {
    return this.changes.make(actor, 'case.measure.write', input, async (tx, standing) => {
      const before = beforeOf(standing, input);
      if (!before) requireRoom(standing.measures);
      const owner = await this.ownerOf(tx, standing, input, before);
      const id = before?.id ?? newId();
      const { caseId, ownerId, dueOn } = input;
      const row = { ...this.rowOf(standing, id, input), ownerTenantId: owner };
      if (!before) await insertMeasure(tx, row);
      else if ((await updateMeasure(tx, keepingWords(row, before), before.version)) === 0) throw new Conflict();
      await draftSent(tx, 'MEASURE', caseId, input.measureId ?? caseId);
      await touchPlan(tx, caseId);
      await this.deadlines.set(tx, { caseId, kind: 'MEASURE_DUE', aboutId: id, memberId: ownerId, on: dueOn });
    });
  }

  /** Starts, finishes or stops a measure. A limit starts only under an adopted plan. */
  move(actor: Actor, input: MoveMeasure): Promise<CaseFileView | null> {
    return this.changes.make(actor, 'case.measure.move', input, async (tx, { about, measures, balance, isAdopted }) => {
      const measure = measures.find(({ id }) => id === input.measureId);
      if (!measure) throw new NotFound();
      if (measure.version !== input.version) throw new Conflict();
      const status = afterStep(measure.status, input.step);
      if (input.step === 'START') requireMayStart(measure, isAdopted);
      if ((await moveMeasure(tx, measure, status)) === 0) throw new Conflict();
      const left = measures.map((each) => (each === measure ? { ...each, status } : each));
      if (tilts(balance, balanceOf(left))) await touchPlan(tx, about.id);
      if (!goesOn({ status })) await this.deadlines.end(tx, 'MEASURE_DUE', measure.id);
    });
  }

  private rowOf({ seals }: StandingPlan, id: Uuid, input: WriteMeasure) {
    const { caseId, goalId, kind, nature, track, lifeDomain, ownerId, startsOn, dueOn, title } = input;
    const isLimiting = nature === 'LIMITING';
    const tells: MeasureTells = { kind, track, basis: isLimiting ? input.basis : null };
    return {
      id,
      caseId,
      goalId,
      nature,
      words: seals.seal(measurePlace(id, 'words'), JSON.stringify(tells)),
      domain: seals.seal(measurePlace(id, 'domain'), lifeDomain),
      ownerId,
      startsOn,
      dueOn,
      sealed: seals.seal(measurePlace(id, 'sealed'), title),
      necessity: isLimiting && input.necessity ? seals.seal(measurePlace(id, 'necessity'), input.necessity) : null,
    };
  }

  /** Whoever has to do something may read what; the kind is one of the region's and says the nature. */
  private async ownerOf(
    tx: TenantTx,
    { about, plan, seals }: StandingPlan,
    input: WriteMeasure,
    before: StandingMeasure | null,
  ): Promise<Uuid> {
    const kind = (await measureKinds(tx)).find(({ code }) => code === input.kind);
    const owner = await this.readerOf(tx, about.id, input.ownerId);
    const faults = before ? changedSinceStart(before.status, wordsOf(before, seals), wantedWords(input)) : [];
    const days = before && { startsOn: before.starts_on, dueOn: before.due_on };
    if (before?.status !== 'RUNNING') faults.push(...measureDayFaults(input, days, dayAt(tx.now)));
    if (input.kind !== null && !kind) faults.push({ path: 'kind', code: 'NOT_ALLOWED' });
    if (kind && kind.nature !== input.nature) faults.push({ path: 'nature', code: 'NOT_ALLOWED' });
    if (input.goalId !== null && !plan.goals.some(({ id }) => id === input.goalId))
      faults.push({ path: 'goalId', code: 'NOT_ALLOWED' });
    if (!owner) faults.push({ path: 'ownerId', code: 'OWNER_CANNOT_READ' });
    if (!owner || faults.length > 0) throw new InvalidInput(faults);
    return owner;
  }

  /** The tenant of somebody who may read the plan: involved, or by a running grant, and not kept away. */
  private async readerOf(tx: TenantTx, caseId: Uuid, memberId: Uuid): Promise<Uuid | null> {
    if (isKeptAway(await shutOf(tx, caseId), memberId)) return null;
    const tenantId = await this.grants.tenantOf(tx, memberId);
    const { insiders } = await this.cases.grantable(tx, caseId, 'seeAccess');
    if (insiders.some((insider) => insider.memberId === memberId)) return tenantId;
    const grants = (await this.grants.of(tx, caseId)).map(grantOf);
    const reads = grants.some(
      (grant) =>
        grant.memberId === memberId && grant.fieldSets.includes('PLAN') && grantState(grant, tx.now) === 'ACTIVE',
    );
    return reads ? tenantId : null;
  }
}
