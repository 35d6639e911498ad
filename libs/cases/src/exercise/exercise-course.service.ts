import { Injectable } from '@nestjs/common';
import { type Actor, dayAt, type Uuid } from '@regiotafel/kernel';
import { once, type ResultIds, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { scenarioOf } from '../domain/exercise.js';
import { formOf, reporterActor } from '../intake/intake.service.js';
import { SignalReception } from '../signal/signal-reception.service.js';
import type { MeetingHeld } from './exercise.input.js';
import { exerciseDoor } from './exercise.policy.js';
import { exerciseAtTable, exerciseOfCard, lockedExercise, openExerciseCase } from './exercise.store.js';

/** The course of an exercise, from its invented signal to its case meeting. */
@Injectable()
export class ExerciseCourses {
  constructor(
    private readonly tenants: Tenants,
    private readonly reception: SignalReception,
  ) {}

  /** Lays the invented signal on the desk, as a reporter would; once, however often the event arrives. */
  async signal({ exerciseId, municipalityId, scenario: code }: CasesEvents['ExerciseStarted']): Promise<void> {
    const scenario = scenarioOf(code);
    if (!scenario) return;
    const actor = reporterActor(municipalityId, exerciseId);
    await this.tenants.run(actor, { action: 'exercise.signal' }, (tx) =>
      once(tx, 'cases', { idempotencyKey: exerciseId }, async (): Promise<ResultIds> => {
        const form = await formOf(tx);
        const theme = form?.themes.find((each) => each.theme === scenario.theme);
        if (!form || !theme) return { exerciseId };
        const signalId = await this.reception.receive(tx, {
          theme: theme.theme,
          terms: { acknowledgeDays: theme.acknowledge_days, feedbackDays: theme.feedback_days },
          regionId: form.region_id,
          channel: 'INTERNAL',
          reporterType: 'INTERNAL',
          narrative: scenario.narrative,
          reporter: null,
          nameMayBeKnown: false,
          person: scenario.person === null ? null : { name: scenario.person, birthDate: null, address: null },
          aboutPerson: theme.kind === 'PERSON',
          receipt: null,
          exerciseId,
        });
        return { signalId };
      }),
    );
  }

  /** The region opened a case. `actor` is the system in the region's tenant. */
  caseOpened(actor: Actor, { exerciseId, poolCardId }: CasesEvents['CaseOpened']): Promise<void> {
    return this.bringOn(actor, async (tx) => {
      if (exerciseId === null) return;
      const exercise = await lockedExercise(tx, exerciseId);
      exerciseDoor.requireCan(tx.who, 'bringOn', 'Exercise', exercise);
      await openExerciseCase(tx, exerciseId, poolCardId);
    });
  }

  /** A meeting was held; the first one about the case of an exercise brings that to its table. `actor` is the system in the region's tenant. */
  meetingHeld(actor: Actor, { poolCardId, at }: MeetingHeld & { readonly poolCardId: Uuid }): Promise<void> {
    return this.bringOn(actor, async (tx) => {
      const exercise = await exerciseOfCard(tx, poolCardId);
      if (!exercise) return;
      exerciseDoor.requireCan(tx.who, 'bringOn', 'Exercise', exercise);
      await exerciseAtTable(tx, exercise.id, dayAt(new Date(at)));
    });
  }

  private bringOn(actor: Actor, work: (tx: TenantTx) => Promise<void>): Promise<void> {
    return this.tenants.run(actor, { action: 'exercise.bring-on' }, work);
  }
}
