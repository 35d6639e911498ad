import { graphql, type ResultOf } from '@regiotafel/web-data';

export const UniformityPrintScreenQuery = graphql(`
  query UniformityPrintScreen {
    weighingUniformity {
      theme {
        id
        nameNl
        nameEn
      }
      from
      until
      weighings
      sameAsJoint
      unanimous
      outcomes {
        outcome
        weighings
      }
      otherOutcomes
      criteria {
        code
        weighings
        unanimous
        withMost
        yes
        no
      }
    }
    weighingRules {
      theme {
        id
      }
      criteriaVersion
      adoptedAt
      adoptedBy {
        id
        name
      }
      criteria {
        code
        textNl
        textEn
      }
    }
  }
`);

type Data = ResultOf<typeof UniformityPrintScreenQuery>;
export type PrintedTheme = NonNullable<Data['weighingUniformity']>[number];
export type PrintedFigures = PrintedTheme['criteria'][number];
export type PrintedRules = NonNullable<Data['weighingRules']>[number];
