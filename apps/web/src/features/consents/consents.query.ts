import { graphql, type ResultOf } from '@regiotafel/web-data';

export const ConsentsScreenQuery = graphql(`
  query ConsentsScreen($first: Int, $after: String) {
    ownConsents(first: $first, after: $after) {
      edges {
        cursor
        node {
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type OwnConsent = NonNullable<ResultOf<typeof ConsentsScreenQuery>['ownConsents']>['edges'][number]['node'];

export const OwnDocumentsQuery = graphql(`
  query OwnDocuments($first: Int, $after: String) {
    ownDocuments(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          sourceRegime
          addedAt
          needsAgreement
          isShared
          withdrawnAt
          mayShare
          mayWithdraw
          municipality {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type OwnDocument = NonNullable<ResultOf<typeof OwnDocumentsQuery>['ownDocuments']>['edges'][number]['node'];

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
