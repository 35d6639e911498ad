import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { ExerciseYear, StartExercise, StopExercise } from './exercise.input.js';
import { ExerciseService } from './exercise.service.js';

@Resolver('Exercise')
export class ExerciseResolver {
  constructor(private readonly exercises: ExerciseService) {}

  @Query('exerciseYear')
  year(@Who() actor: Actor, @Args('year') year: number) {
    return this.exercises.ofYear(actor, parse(ExerciseYear, year));
  }

  @Query('exerciseForm')
  form(@Who() actor: Actor) {
    return this.exercises.form(actor);
  }

  @Mutation('startExercise')
  start(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.exercises.start(actor, parse(StartExercise, input));
  }

  @Mutation('stopExercise')
  stop(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.exercises.stop(actor, parse(StopExercise, input));
  }
}
