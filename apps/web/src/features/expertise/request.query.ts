import { graphql, type Problem, type ResultOf } from '@regiotafel/web-data';
import { CalledInParts } from '../../app/access/called-in.query.js';

export const RequestScreenQuery = graphql(
  `
    query RequestScreen($id: ID!) {
      request(id: $id) {
        id
        version
        status
        municipality {
          id
          name
        }
        card {
          id
          number
          caseFile {
            id
          }
        }
        question
        skills
        languages
        hours
        hoursWorked
        urgency
        openedOn
        openedBy {
          id
          name
          jobTitle
          phone
        }
        respondBy
        declineReason
        actions
        expert {
          id
          member {
            id
            name
            jobTitle
            phone
          }
          organisation {
            id
            name
          }
        }
      }
      calledIn(id: $id) {
        ...CalledInParts
      }
      purposes(use: CASE) {
        code
        nameNl
        nameEn
      }
    }
  `,
  [CalledInParts],
);

export type RequestScreenData = ResultOf<typeof RequestScreenQuery>;
export type ShownRequest = NonNullable<RequestScreenData['request']>;
/** Whether something failed because the request is not any more as it was read. */
export const isStale = ({ code }: Problem): boolean => code === 'CONFLICT' || code === 'REQUEST_MOVE_REFUSED';

export type RequestAction = ShownRequest['actions'][number];

export const AcceptRequestMutation = graphql(`
  mutation AcceptRequest($input: RequestMoveInput!) {
    acceptRequest(input: $input) {
      id
      status
    }
  }
`);

export const DeclineRequestMutation = graphql(`
  mutation DeclineRequest($input: DeclineRequestInput!) {
    declineRequest(input: $input) {
      id
      status
    }
  }
`);

export const WithdrawRequestMutation = graphql(`
  mutation WithdrawRequest($input: RequestMoveInput!) {
    withdrawRequest(input: $input) {
      id
      status
    }
  }
`);

export const ReportDoneMutation = graphql(`
  mutation ReportDone($input: ReportDoneInput!) {
    reportDone(input: $input) {
      id
      status
    }
  }
`);

export const ConfirmDoneMutation = graphql(`
  mutation ConfirmDone($input: RequestMoveInput!) {
    confirmDone(input: $input) {
      id
      status
    }
  }
`);
