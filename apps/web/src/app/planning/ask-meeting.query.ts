import { graphql, type VariablesOf } from '@regiotafel/web-data';

export const RequestCaseMeetingMutation = graphql(`
  mutation RequestCaseMeeting($input: RequestCaseMeetingInput!) {
    requestCaseMeeting(input: $input) {
      id
      status
    }
  }
`);

export type RequestCaseMeetingInput = VariablesOf<typeof RequestCaseMeetingMutation>['input'];
