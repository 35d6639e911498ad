import { graphql, type ResultOf } from '@regiotafel/web-data';

export const InboxQuery = graphql(`
  query SignalInbox($filter: SignalFilter, $sort: SignalSort, $counts: [SignalFilter!]!, $first: Int, $after: String) {
    signals(filter: $filter, sort: $sort, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          isExercise
          status
          reporterType
          receivedAt
          acknowledgedAt
          dueAt
          steps
          theme {
            id
            nameNl
            nameEn
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    signalCounts(filters: $counts)
    refusedReports {
      id
      count
      lastAt
      system
    }
    region {
      id
      themes {
        id
        nameNl
        nameEn
      }
    }
  }
`);

export type RefusedReports = NonNullable<ResultOf<typeof InboxQuery>['refusedReports']>[number];
export type InboxSignal = NonNullable<ResultOf<typeof InboxQuery>['signals']>['edges'][number]['node'];
export type SignalStatus = InboxSignal['status'];
export type SignalStep = InboxSignal['steps'][number];
export type ReporterType = InboxSignal['reporterType'];
