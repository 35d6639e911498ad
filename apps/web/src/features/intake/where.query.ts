import { graphql, type ResultOf } from '@regiotafel/web-data';

export const WhereToReportQuery = graphql(`
  query WhereToReport($slug: String!) {
    whereToReport(slug: $slug) {
      municipality
      region
      emergency {
        code
        phone
      }
      formIsOpen
      phone
      contacts {
        nameNl
        nameEn
        phone
        hoursNl
        hoursEn
        onDuty
      }
      regionContacts {
        nameNl
        nameEn
        phone
        hoursNl
        hoursEn
        onDuty
      }
    }
  }
`);

export type Where = NonNullable<ResultOf<typeof WhereToReportQuery>['whereToReport']>;
export type ContactPoint = Where['contacts'][number];
