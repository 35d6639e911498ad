import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext, PageArgs } from '@regiotafel/graphql';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { loadTimeline } from './timeline.loader.js';
import { TimelineService } from './timeline.service.js';

@Resolver('CaseFile')
export class TimelineResolver {
  constructor(private readonly timeline: TimelineService) {}

  @ResolveField('timeline')
  ofCase({ row }: CaseFileView, args: PageArgs, context: GraphContext) {
    return loadTimeline(context, this.timeline, row.id, args);
  }
}
