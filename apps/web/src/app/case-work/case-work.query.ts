import { graphql, type FragmentOf, type ResultOf } from '@regiotafel/web-data';

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

/** Whether a question to an expert still waits or is worked on. */
export const isAsked = ({ status }: Pick<ResultOf<typeof CaseRequestParts>, 'status'>): boolean =>
  status === 'OPEN' || status === 'IN_PROGRESS';

/** Whether a meeting is still to come. */
export const isAhead = ({ status }: Pick<ResultOf<typeof CaseMeetingParts>, 'status'>): boolean =>
  status === 'DRAFT' || status === 'POLLING' || status === 'SCHEDULED';
