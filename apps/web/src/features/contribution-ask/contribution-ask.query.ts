import { graphql, type ResultOf } from '@regiotafel/web-data';
import { AccessRequestParts } from '../../app/access/access-request.query.js';
import { ContributionParts } from '../../app/contribution/contribution.query.js';

export const ContributionAskScreenQuery = graphql(
  `
    query ContributionAskScreen($id: ID!) {
      contributionAsk(id: $id) {
        id
        caseId
        regime
        accessRequests {
          ...AccessRequestParts
        }
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
      purposes(use: CASE) {
        code
        nameNl
        nameEn
      }
    }
  `,
  [AccessRequestParts, ContributionParts],
);
export type ContributionAsk = NonNullable<ResultOf<typeof ContributionAskScreenQuery>['contributionAsk']>;
