import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@regiotafel/graphql/server';
import { SubjectContactService } from './subject-contact.service.js';

@Resolver()
@Public()
export class SubjectContactResolver {
  constructor(private readonly contacts: SubjectContactService) {}

  @Query('subjectContacts')
  subjectContacts(@Args('slug') slug: string) {
    return this.contacts.read(slug);
  }
}
