import { graphql, type FragmentOf, type ResultOf } from '@regiotafel/web-data';
import { CaseMeetingParts, CaseRequestParts } from '../../app/case-work/case-work.query.js';

/** What every screen of a case shows above its content: number, and for what the reader may read it. */
export const CaseHeadParts = graphql(`
  fragment CaseHeadParts on CaseFile {
    id
    number
    regime
    mayWritePlan
    mayGrant
    grants {
      id
      state
      purpose
      legalBasis
      until
    }
  }
`);
export type CaseHead = ResultOf<typeof CaseHeadParts>;
export type MaskedCaseHead = FragmentOf<typeof CaseHeadParts>;

/** A contribution as the file lists it. */
export const ContributionParts = graphql(`
  fragment ContributionParts on Contribution {
    id
    contributor {
      id
      name
      tenantName
    }
    organisation {
      id
      name
    }
    sourceRegime
    professionalSecrecy
    oralOnly
    text
    givenAt
  }
`);
export type Contribution = ResultOf<typeof ContributionParts>;
export type MaskedContribution = FragmentOf<typeof ContributionParts>;

export const CaseScreenQuery = graphql(
  `
    query CaseScreen($id: ID!) {
      caseFile(id: $id) {
        id
        regime
        mayWritePlan
        ...CaseHeadParts
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
          interpretation {
            text
            conclusion
            writtenAt
            writtenBy {
              id
              name
            }
          }
          weighing {
            id
            outcome
            concludedAt
          }
        }
        readsAllContributions
        contributions {
          ...ContributionParts
          id
          givenAt
          contributor {
            id
            name
          }
        }
        grants {
          id
          state
          validFrom
          validUntil
          revokedAt
          member {
            id
            name
          }
        }
      }
      meetingsOfCase(caseId: $id) {
        ...CaseMeetingParts
        id
        status
        startsAt
        poolCard {
          id
        }
        agenda {
          id
          poolCard {
            id
          }
          decisions {
            id
            text
          }
          actions {
            id
            text
            dueOn
            status
            owner {
              id
              name
            }
          }
        }
      }
      requests(filter: { caseId: $id }, sort: OPENED_ON, first: 20) {
        edges {
          node {
            ...CaseRequestParts
          }
        }
      }
      purposes {
        code
        nameNl
        nameEn
        regime
        legalBasis
      }
    }
  `,
  [CaseHeadParts, CaseMeetingParts, CaseRequestParts, ContributionParts],
);

export type CaseScreenData = ResultOf<typeof CaseScreenQuery>;
export type CaseFile = NonNullable<CaseScreenData['caseFile']>;
export type CasePlan = NonNullable<CaseFile['plan']>;
export type CasePurpose = NonNullable<CaseScreenData['purposes']>[number];
export type CaseMeeting = NonNullable<CaseScreenData['meetingsOfCase']>[number];

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

export const AddContributionMutation = graphql(
  `
    mutation AddContribution($input: AddContributionInput!) {
      addContribution(input: $input) {
        id
        contributions {
          ...ContributionParts
        }
      }
    }
  `,
  [ContributionParts],
);
