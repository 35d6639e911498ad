import { graphql, type ResultOf } from '@regiotafel/web-data';
import { AccessRequestParts } from '../../app/access/access-request.query.js';
import { CaseMeetingParts, CaseRequestParts } from '../../app/case-work/case-work.query.js';

export const PoolCardScreenQuery = graphql(
  `
    query PoolCardScreen($id: ID!) {
      poolCard(id: $id) {
        id
        version
        number
        isExercise
        municipality {
          id
          name
        }
        theme {
          id
          nameNl
          nameEn
        }
        regime
        urgency
        status
        respondBy
        caseManager {
          id
          name
          jobTitle
          phone
        }
        caseFile {
          id
          myParts
        }
        takeover {
          caseId
          managerHasSeat
        }
        accessRequests {
          ...AccessRequestParts
        }
      }
      requests(filter: { poolCardId: $id }, sort: OPENED_ON, first: 20) {
        edges {
          node {
            ...CaseRequestParts
          }
        }
      }
      purposes(use: CASE) {
        code
        nameNl
        nameEn
      }
      meetingsOfCard(poolCardId: $id) {
        ...CaseMeetingParts
      }
    }
  `,
  [AccessRequestParts, CaseMeetingParts, CaseRequestParts],
);

export type PoolCardScreenData = ResultOf<typeof PoolCardScreenQuery>;
export type ShownCard = NonNullable<PoolCardScreenData['poolCard']>;

export const TakeOverCaseMutation = graphql(`
  mutation TakeOverCase($input: TakeOverCaseInput!) {
    takeOverCase(input: $input) {
      id
    }
  }
`);
