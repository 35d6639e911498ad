import { graphql, type FragmentOf } from '@regiotafel/web-data';

/** A request for expertise as a list of one case shows it. */
export const CaseRequestParts = graphql(`
  fragment CaseRequestParts on ExpertiseRequest {
    id
    status
    hours
    respondBy
    expert {
      id
      member {
        id
        name
      }
    }
  }
`);
export type MaskedCaseRequest = FragmentOf<typeof CaseRequestParts>;

/** A meeting as a list of one case shows it. */
export const CaseMeetingParts = graphql(`
  fragment CaseMeetingParts on Meeting {
    id
    status
    startsAt
    deadline
  }
`);
export type MaskedCaseMeeting = FragmentOf<typeof CaseMeetingParts>;
