import { graphql, type ResultOf } from '@regiotafel/web-data';
import { ContributionParts } from '../../app/contribution/contribution.query.js';

export const ContributionAskScreenQuery = graphql(
  `
    query ContributionAskScreen($id: ID!) {
      contributionAsk(id: $id) {
        id
        caseId
        question
        until
        askedBy {
          id
          name
        }
        municipality {
          id
          name
        }
        contributions {
          ...ContributionParts
        }
      }
    }
  `,
  [ContributionParts],
);
export type ContributionAsk = NonNullable<ResultOf<typeof ContributionAskScreenQuery>['contributionAsk']>;
