import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

export const CaseHandoverScreenQuery = graphql(
  `
    query CaseHandoverScreen($id: ID!) {
      caseFile(id: $id) {
        id
        mayHandOver
        ...CaseHeadParts
        municipality {
          id
          name
        }
        handovers {
          id
          state
          reason
          offeredAt
          expiresAt
          answeredAt
          answer
          mayAnswer
          mayWithdraw
          from {
            id
            name
          }
          to {
            id
            name
          }
          toMember {
            id
            name
          }
          offeredBy {
            id
            name
          }
        }
        grants {
          id
          state
          fieldSets
          until
          purpose
          member {
            id
            name
          }
        }
      }
      handoverReceivers(caseId: $id) {
        id
        name
        jobTitle
        tenantName
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes],
);

export type HandoverData = ResultOf<typeof CaseHandoverScreenQuery>;
export type HandoverFile = NonNullable<HandoverData['caseFile']>;
export type Handover = HandoverFile['handovers'][number];
export type Receiver = NonNullable<HandoverData['handoverReceivers']>[number];

export const OfferHandoverMutation = graphql(`
  mutation OfferHandover($input: OfferHandoverInput!) {
    offerHandover(input: $input) {
      id
    }
  }
`);

export const WithdrawHandoverMutation = graphql(`
  mutation WithdrawHandover($input: WithdrawHandoverInput!) {
    withdrawHandover(input: $input) {
      id
    }
  }
`);

export const AcceptHandoverMutation = graphql(`
  mutation AcceptHandover($input: AcceptHandoverInput!) {
    acceptHandover(input: $input) {
      id
    }
  }
`);

export const DeclineHandoverMutation = graphql(`
  mutation DeclineHandover($input: DeclineHandoverInput!) {
    declineHandover(input: $input) {
      id
    }
  }
`);
