import { Args, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { LessonQuery } from './lesson.input.js';
import { LessonService } from './lesson.service.js';

@Resolver('Lesson')
export class LessonResolver {
  constructor(private readonly lessons: LessonService) {}

  @Query('lessons')
  page(@Who() actor: Actor, @Args() args: unknown) {
    return this.lessons.page(actor, parse(LessonQuery, args));
  }
}
