import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { PlanHeadings } from './plan-heading.service.js';

@Resolver('CaseFile')
export class PlanHeadingResolver {
  constructor(private readonly headings: PlanHeadings) {}

  @ResolveField('planHeadings')
  planHeadings({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return this.headings.loaded(context, row.id);
  }
}
