import { graphql, type ResultOf } from '@regiotafel/web-data';

export const OfferQuery = graphql(`
  query OfferScreen($id: ID!) {
    signal(id: $id) {
      id
      version
      isExercise
      status
      steps
      whoIsTold
      receivedAt
      theme {
        id
        nameNl
        nameEn
        kind
        regime
      }
      narrative
      interpretation {
        version
        text
      }
    }
    purposes(use: OFFER) {
      code
      nameNl
      nameEn
      regime
      legalBasis
      fieldSets
      source
    }
  }
`);

export type OfferData = ResultOf<typeof OfferQuery>;
export type OfferedSignal = NonNullable<OfferData['signal']>;
export type WhoIsTold = NonNullable<OfferedSignal['whoIsTold']>;
export type OfferPurpose = NonNullable<OfferData['purposes']>[number];

export const OfferPreviewQuery = graphql(`
  query OfferPreview($signalId: ID!, $purpose: String!) {
    offerPreview(signalId: $signalId, purpose: $purpose) {
      fieldSets
      until
      members {
        partyType
        member {
          id
          name
          jobTitle
          organisation {
            id
            name
          }
        }
      }
      missingParties
    }
  }
`);

export type OfferPreview = NonNullable<ResultOf<typeof OfferPreviewQuery>['offerPreview']>;

export const OfferMutation = graphql(`
  mutation OfferSignal($input: OfferSignalInput!) {
    offerSignal(input: $input) {
      id
      version
      status
    }
  }
`);

export const TakeBackOfferMutation = graphql(`
  mutation TakeBackOffer($input: TakeBackOfferInput!) {
    takeBackOffer(input: $input) {
      id
      version
      status
    }
  }
`);
