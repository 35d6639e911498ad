import { graphql, type ResultOf } from '@regiotafel/web-data';

export const CaseScreenQuery = graphql(`
  query CaseScreen($id: ID!) {
    caseFile(id: $id) {
      id
      number
      regime
      purpose
      mayWritePlan
      mayGrant
      municipality {
        id
        name
      }
      theme {
        id
        nameNl
        nameEn
        kind
      }
      urgency
      status
      openedAt
      caseManager {
        id
        name
      }
      involved {
        member {
          id
          name
          jobTitle
          phone
          tenantName
        }
        part
        since
      }
      narrative
      identity {
        name
        birthDate
        address
      }
      plan {
        version
        goals
      }
      card {
        id
      }
      signal {
        id
      }
    }
    purposes {
      code
      nameNl
      nameEn
      legalBasis
    }
  }
`);

export type CaseScreenData = ResultOf<typeof CaseScreenQuery>;
export type CaseFile = NonNullable<CaseScreenData['caseFile']>;
/** What every screen of a case shows above its content. */
export type CaseHead = Pick<CaseFile, 'id' | 'number' | 'regime' | 'purpose' | 'mayWritePlan' | 'mayGrant'>;
export type CasePlan = NonNullable<CaseFile['plan']>;
export type CasePurpose = NonNullable<CaseScreenData['purposes']>[number];

export const WriteCasePlanMutation = graphql(`
  mutation WriteCasePlan($input: WriteCasePlanInput!) {
    writeCasePlan(input: $input) {
      id
      plan {
        version
        goals
      }
    }
  }
`);
