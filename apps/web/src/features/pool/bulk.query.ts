import { graphql, type ResultOf, type VariablesOf } from '@regiotafel/web-data';
import { RegionColleagues } from '../../app/colleagues.js';

export const PoolBulkPreviewQuery = graphql(`
  query PoolBulkPreview($action: PoolBulkAction!, $cardIds: [ID!]!, $status: PoolCardStatus, $assigneeId: ID) {
    poolBulkPreview(action: $action, cardIds: $cardIds, status: $status, assigneeId: $assigneeId) {
      cardId
      refusal
    }
  }
`);

export type BulkVariables = VariablesOf<typeof PoolBulkPreviewQuery>;
export type BulkPreview = NonNullable<ResultOf<typeof PoolBulkPreviewQuery>['poolBulkPreview']>[number];

export const AssignPoolCardMutation = graphql(`
  mutation AssignPoolCard($input: AssignPoolCardInput!) {
    assignPoolCard(input: $input) {
      id
      version
      assignee {
        id
        name
      }
    }
  }
`);

export const BulkMeetingQuery = graphql(
  `
    query BulkMeeting {
      ...RegionColleagues
    }
  `,
  [RegionColleagues],
);
