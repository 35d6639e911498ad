import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { loadInvitees } from './invitee.loader.js';
import { InviteeService } from './invitee.service.js';

@Resolver('CaseFile')
export class InviteeResolver {
  constructor(private readonly people: InviteeService) {}

  @ResolveField('invitees')
  async invitees({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadInvitees(context, this.people, row.id)) ?? [];
  }
}
