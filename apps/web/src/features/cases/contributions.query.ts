import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';
import { ContributionParts } from '../../app/contribution/contribution.query.js';

export const CaseContributionsScreenQuery = graphql(
  `
    query CaseContributionsScreen($id: ID!) {
      caseFile(id: $id) {
        id
        mayGrant
        mayContribute
        ...CaseHeadParts
        readsAllContributions
        contributions {
          ...ContributionParts
        }
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes, ContributionParts],
);

export type ContributionsFile = NonNullable<ResultOf<typeof CaseContributionsScreenQuery>['caseFile']>;

export const AskContributionMutation = graphql(`
  mutation AskContribution($input: AskContributionInput!) {
    askContribution(input: $input) {
      id
    }
  }
`);
