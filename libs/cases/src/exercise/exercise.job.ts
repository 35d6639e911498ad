import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { ExerciseCourses } from './exercise-course.service.js';
import { meetingHeld } from './exercise.input.js';

/** Lays the signal of an exercise on a desk and follows it to its table. */
@Injectable()
export class ExerciseJobs implements DoesJobs {
  constructor(private readonly courses: ExerciseCourses) {}

  works(): readonly Work[] {
    return [
      on<CasesEvents['ExerciseStarted']>(
        'ExerciseStarted',
        { scope: 'cases', name: 'lay-exercise-signal' },
        (_actor, event) => this.courses.signal(event),
      ),
      on<CasesEvents['CaseOpened']>('CaseOpened', { scope: 'cases', name: 'follow-exercise' }, async (actor, event) => {
        if (event.exerciseId !== null) await this.courses.caseOpened(actingIn(event.regionId, actor), event);
      }),
      on('MeetingHeld', { scope: 'cases', name: 'follow-exercise-to-table' }, async (actor, fields) => {
        const { poolCardId, regionId, at } = parse(meetingHeld, fields);
        if (poolCardId !== null)
          await this.courses.meetingHeld(actingIn(regionId, actor), { poolCardId, regionId, at });
      }),
    ];
  }
}
