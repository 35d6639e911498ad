import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts } from '../../app/case-frame/case-head.query.js';

export const CasePlanScreenQuery = graphql(
  `
    query CasePlanScreen($id: ID!) {
      caseFile(id: $id) {
        id
        mayWritePlan
        ...CaseHeadParts
        plan {
          version
          goals
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
  [CaseHeadParts],
);

export type CasePlanFile = NonNullable<ResultOf<typeof CasePlanScreenQuery>['caseFile']>;
export type CasePlan = NonNullable<CasePlanFile['plan']>;

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
