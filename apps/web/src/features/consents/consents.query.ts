import { graphql, type ResultOf } from '@regiotafel/web-data';

export const ConsentsScreenQuery = graphql(`
  query ConsentsScreen {
    ownConsents {
      id
      sourceRegime
      givenAt
      text
      withdrawnAt
      uses
      until
      askedUses
      answerBy
      municipality {
        id
        name
      }
      askedBy {
        id
        name
      }
    }
  }
`);
export type OwnConsent = NonNullable<ResultOf<typeof ConsentsScreenQuery>['ownConsents']>[number];

export const SetConsentMutation = graphql(`
  mutation SetConsent($input: SetConsentInput!) {
    setConsent(input: $input) {
      id
      uses
      until
    }
  }
`);
