import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef, themeRef } from '@regiotafel/directory/contract';
import {
  type Actor,
  addWorkingDays,
  dayAt,
  type FieldError,
  globalId,
  InvalidInput,
  newId,
  NotFound,
  parseUuid,
  type Uuid,
  type Who,
} from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import {
  daysToTable,
  exerciseState,
  isExerciseRunning,
  provesTable,
  scenarioOf,
  scenariosFor,
} from '../domain/exercise.js';
import { ExerciseEnded, ExerciseRuns } from '../domain/exercise.errors.js';
import type { ExerciseScenario } from '../domain/exercise-scenario.js';
import type { IsHoliday } from '../domain/signal-clocks.js';
import { ThemeRules } from '../rules/rules.service.js';
import type { StartExercise, StopExercise } from './exercise.input.js';
import { exerciseDoor } from './exercise.policy.js';
import {
  exercisesOf,
  type ExerciseRow,
  insertExercise,
  isPractising,
  lockedExercise,
  practisingMunicipalities,
  stopExercise,
  themesOfRegion,
} from './exercise.store.js';

const scenarioView = ({ theme, code, nameNl, nameEn, narrative }: ExerciseScenario) => ({
  code,
  nameNl,
  nameEn,
  narrative,
  theme: themeRef(theme),
});

/** A scenario that a later edition no longer supplies keeps its code. */
const retired = ({ theme, scenario: code }: ExerciseRow): ExerciseScenario => ({
  code,
  theme,
  nameNl: code,
  nameEn: code,
  narrative: '',
  person: null,
});

const viewOf = (row: ExerciseRow, who: Who, isHoliday: IsHoliday) => ({
  id: globalId('exercise', row.id),
  municipality: municipalityRef(row.municipality_id),
  theme: themeRef(row.theme),
  scenario: scenarioView(scenarioOf(row.scenario) ?? retired(row)),
  state: exerciseState(row),
  startedBy: memberRef(row.started_by),
  startedOn: row.started_on,
  tableBy: row.table_by,
  tableOn: row.table_on,
  workingDays: daysToTable(row, isHoliday),
  isInTime: provesTable(row),
  mayStop: isExerciseRunning(row) && exerciseDoor.can(who, 'stop', 'Exercise', row),
});
export type ExerciseView = ReturnType<typeof viewOf>;

/** Practising with invented cases on the screens of real ones, and what a municipality proves by it. */
@Injectable()
export class ExerciseService {
  constructor(
    private readonly tenants: Tenants,
    private readonly rules: ThemeRules,
  ) {}

  /** Every municipality that the caller may know of, also when it did not practise. */
  ofYear(actor: Actor, year: number) {
    return this.tenants.run(actor, { action: 'exercise.list' }, async (tx) => {
      await tx.enter();
      const isMine = (row: object) => exerciseDoor.can(tx.who, 'read', 'Exercise', row);
      const municipalities = (await practisingMunicipalities(tx)).filter(isMine);
      const rows = Map.groupBy((await exercisesOf(tx, year)).filter(isMine), ({ municipality_id }) => municipality_id);
      const isHoliday = await this.rules.holidaysFrom(tx, `${year}-01-01` as ExerciseRow['started_on']);
      return municipalities.map(({ municipality_id }) => {
        const practised = rows.get(municipality_id) ?? [];
        return {
          municipality: municipalityRef(municipality_id),
          isProven: practised.some(provesTable),
          exercises: practised.map((row) => viewOf(row, tx.who, isHoliday)),
        };
      });
    });
  }

  form(actor: Actor) {
    return this.tenants.run(actor, { action: 'exercise.form' }, async (tx) => {
      await tx.enter();
      const mine = await this.startable(tx);
      if (mine.length === 0) return null;
      return {
        municipalities: mine.map(municipalityRef),
        scenarios: scenariosFor(await themesOfRegion(tx)).map(scenarioView),
      };
    });
  }

  /** @throws InvalidInput with all that is not on offer; ExerciseRuns while that municipality practises already */
  start(actor: Actor, input: StartExercise): Promise<ExerciseView> {
    return this.tenants.run(actor, { action: 'exercise.start' }, async (tx) => {
      const { exerciseId } = await once(tx, 'cases', input, async () => ({ exerciseId: await this.begin(tx, input) }));
      return this.seen(tx, parseUuid(exerciseId ?? ''));
    });
  }

  /** @throws ExerciseEnded when it reached its meeting, or was stopped, before */
  stop(actor: Actor, input: StopExercise): Promise<ExerciseView> {
    return this.tenants.run(actor, { action: 'exercise.stop' }, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const exercise = await lockedExercise(tx, input.exerciseId);
        exerciseDoor.requireCan(tx.who, 'stop', 'Exercise', exercise);
        if ((await stopExercise(tx, input.exerciseId)) === 0) throw new ExerciseEnded();
        return { exerciseId: input.exerciseId };
      });
      return this.seen(tx, input.exerciseId);
    });
  }

  private async startable(tx: TenantTx): Promise<Uuid[]> {
    const all = await practisingMunicipalities(tx);
    return all.filter((row) => exerciseDoor.can(tx.who, 'start', 'Exercise', row)).map((row) => row.municipality_id);
  }

  private async begin(tx: TenantTx, { municipalityId, scenario: code }: StartExercise): Promise<Uuid> {
    const mine = await this.startable(tx);
    const [first] = mine;
    if (first === undefined) throw new NotFound();
    const scenario = scenariosFor(await themesOfRegion(tx)).find((each) => each.code === code);
    const wrong: FieldError[] = [
      ...(mine.includes(municipalityId) ? [] : [{ path: 'municipalityId', code: 'NOT_ALLOWED' }]),
      ...(scenario ? [] : [{ path: 'scenario', code: 'NOT_ALLOWED' }]),
    ];
    if (!scenario || wrong.length > 0) throw new InvalidInput(wrong);
    if (await isPractising(tx, municipalityId)) throw new ExerciseRuns();
    const today = dayAt(tx.now);
    const rule = await this.rules.rule(tx, scenario.theme);
    const tableBy = addWorkingDays(today, rule.table_days, await this.rules.holidaysFrom(tx, today));
    const id = newId();
    const row = { id, municipality_id: municipalityId, theme: scenario.theme, scenario: code, today, tableBy };
    if ((await insertExercise(tx, row)) === 0) throw new ExerciseRuns();
    await this.tell(tx, { exerciseId: id, municipalityId, regionId: rule.tenant_id, scenario: code });
    return id;
  }

  private async tell(tx: TenantTx, payload: CasesEvents['ExerciseStarted']): Promise<void> {
    await announce(tx, {
      scope: 'cases',
      event: 'ExerciseStarted',
      tenantId: payload.regionId,
      payload: { ...payload },
    });
  }

  private async seen(tx: TenantTx, id: Uuid): Promise<ExerciseView> {
    const row = await lockedExercise(tx, id);
    exerciseDoor.requireCan(tx.who, 'read', 'Exercise', row);
    const found = row as ExerciseRow;
    return viewOf(found, tx.who, await this.rules.holidaysFrom(tx, found.started_on));
  }
}
