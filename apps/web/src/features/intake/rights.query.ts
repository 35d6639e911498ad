import { graphql, type ResultOf } from '@regiotafel/web-data';

export const RightsQuery = graphql(`
  query SubjectRights($slug: String!) {
    subjectContacts(slug: $slug) {
      municipality
      region
      phone
      contacts {
        regime
        nameNl
        nameEn
        email
        phone
      }
    }
  }
`);

type Rights = NonNullable<ResultOf<typeof RightsQuery>['subjectContacts']>;
export type SubjectContact = Rights['contacts'][number];
