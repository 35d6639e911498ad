import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import { caseOpened } from './exercise.input.js';
import { ExerciseCards } from './exercise.service.js';

/** Remembers which cards are exercises. */
@Injectable()
export class ExerciseCardJobs implements DoesJobs {
  constructor(private readonly cards: ExerciseCards) {}

  works(): readonly Work[] {
    return [
      on('CaseOpened', { scope: 'expertise', name: 'keep-exercise-card' }, async (actor, fields) => {
        const { poolCardId, regionId, exerciseId } = parse(caseOpened, fields);
        if (exerciseId !== null) await this.cards.keep(actingIn(regionId, actor), poolCardId);
      }),
    ];
  }
}
