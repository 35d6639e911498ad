import { graphql, type ResultOf, type VariablesOf } from '@regiotafel/web-data';

export const MyReportsQuery = graphql(`
  query MyReports($first: Int, $after: String) {
    myReports(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          reportedAt
          step
          outcome
          receiptCode
          municipality {
            id
            name
          }
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
  }
`);

export type MyReport = NonNullable<ResultOf<typeof MyReportsQuery>['myReports']>['edges'][number]['node'];

export const ReportPlacesQuery = graphql(`
  query ReportPlaces {
    region {
      id
      municipalities {
        id
        name
      }
    }
  }
`);

export const MemberReportFormQuery = graphql(`
  query MemberReportForm($municipalityId: ID!) {
    memberReportForm(municipalityId: $municipalityId) {
      municipality
      emergency {
        code
        phone
      }
      phone
      noticeNl
      noticeEn
      themes {
        code
        nameNl
        nameEn
        aboutPerson
      }
    }
  }
`);

export type MemberReportForm = NonNullable<ResultOf<typeof MemberReportFormQuery>['memberReportForm']>;

export const ReportSignalMutation = graphql(`
  mutation ReportSignal($input: ReportSignalInput!) {
    reportSignal(input: $input) {
      id
    }
  }
`);

export type ReportSignalInput = VariablesOf<typeof ReportSignalMutation>['input'];
