import { graphql, type ResultOf } from '@regiotafel/web-data';

export const ReportSystemsScreenQuery = graphql(`
  query ReportSystemsScreen {
    reportSystems {
      id
      name
      kind
      addedAt
      keyMadeAt
      lastUsedAt
      revokedAt
      addedBy {
        id
        name
      }
      revokedBy {
        id
        name
      }
    }
  }
`);
export type ReportSystem = NonNullable<ResultOf<typeof ReportSystemsScreenQuery>['reportSystems']>[number];

export const AddReportSystemMutation = graphql(`
  mutation AddReportSystem($input: AddReportSystemInput!) {
    addReportSystem(input: $input) {
      key
      system {
        id
        name
      }
    }
  }
`);

export const RenewReportKeyMutation = graphql(`
  mutation RenewReportKey($input: ReportSystemInput!) {
    renewReportKey(input: $input) {
      key
      system {
        id
        name
      }
    }
  }
`);
export type IssuedKey = NonNullable<ResultOf<typeof RenewReportKeyMutation>['renewReportKey']>;

export const RevokeReportSystemMutation = graphql(`
  mutation RevokeReportSystem($input: ReportSystemInput!) {
    revokeReportSystem(input: $input) {
      id
    }
  }
`);
