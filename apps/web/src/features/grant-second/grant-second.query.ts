import { graphql, type ResultOf } from '@regiotafel/web-data';

export const GrantSecondScreenQuery = graphql(`
  query GrantSecondScreen($id: ID!) {
    grantToSecond(id: $id) {
      id
      state
      purpose
      fieldSets
      until
      necessity
      subsidiarity
      refusal
      mayDecide
      member {
        id
        name
        jobTitle
        tenantName
      }
      givenBy {
        id
        name
      }
      second {
        id
        name
      }
      caseFile {
        id
        number
      }
    }
    purposes(use: CASE) {
      code
      nameNl
      nameEn
    }
  }
`);
export type GrantToSecond = NonNullable<ResultOf<typeof GrantSecondScreenQuery>['grantToSecond']>;

export const SecondGrantMutation = graphql(`
  mutation SecondGrant($input: SecondGrantInput!) {
    secondGrant(input: $input) {
      id
      state
    }
  }
`);
