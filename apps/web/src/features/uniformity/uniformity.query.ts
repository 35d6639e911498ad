import { graphql, type ResultOf } from '@regiotafel/web-data';

export const UniformityScreenQuery = graphql(`
  query UniformityScreen {
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
        textNl
        textEn
        weighings
        unanimous
        withMost
        yes
        no
      }
    }
  }
`);

export type Uniformity = NonNullable<ResultOf<typeof UniformityScreenQuery>['weighingUniformity']>[number];
export type CriterionFigures = Uniformity['criteria'][number];
