import { CaseRequestParts } from '../../app/case-work/case-work.query.js';
import { graphql, type ResultOf, type VariablesOf } from '@regiotafel/web-data';

export const AskExpertScreenQuery = graphql(
  `
    query AskExpertScreen($card: ID = "", $isAboutCard: Boolean!) {
      poolCard(id: $card) @include(if: $isAboutCard) {
        id
        number
        municipality {
          id
          name
        }
        theme {
          id
          nameNl
          nameEn
        }
        urgency
      }
      requests(filter: { poolCardId: $card }, sort: OPENED_ON, first: 20) @include(if: $isAboutCard) {
        edges {
          node {
            id
            status
            ...CaseRequestParts
          }
        }
      }
      region {
        id
        municipalities {
          id
          name
        }
      }
      expertiseSkills
    }
  `,
  [CaseRequestParts],
);

export type AskChoices = ResultOf<typeof AskExpertScreenQuery>;
export type AskedCard = NonNullable<AskChoices['poolCard']>;

export const OpenRequestMutation = graphql(`
  mutation OpenRequest($input: OpenRequestInput!) {
    openRequest(input: $input) {
      id
      status
    }
  }
`);

export type OpenRequestInput = VariablesOf<typeof OpenRequestMutation>['input'];
