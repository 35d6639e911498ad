import { graphql, type ResultOf } from '@regiotafel/web-data';

export const ConsentsScreenQuery = graphql(`
  query ConsentsScreen {
    ownDocuments {
      id
      kind
      sourceRegime
      addedAt
      needsAgreement
      isShared
      withdrawnAt
      municipality {
        id
        name
      }
    }
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

export type OwnDocument = NonNullable<ResultOf<typeof ConsentsScreenQuery>['ownDocuments']>[number];

export const ShareOwnDocumentMutation = graphql(`
  mutation ShareOwnDocument($input: ShareDocumentInput!) {
    shareOwnDocument(input: $input) {
      id
      isShared
    }
  }
`);

export const WithdrawOwnDocumentMutation = graphql(`
  mutation WithdrawOwnDocument($input: WithdrawOwnDocumentInput!) {
    withdrawOwnDocument(input: $input) {
      id
      withdrawnAt
    }
  }
`);

export const SetConsentMutation = graphql(`
  mutation SetConsent($input: SetConsentInput!) {
    setConsent(input: $input) {
      id
      uses
      until
    }
  }
`);
