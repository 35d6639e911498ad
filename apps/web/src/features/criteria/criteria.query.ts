import { graphql, type ResultOf } from '@regiotafel/web-data';

export const CriteriaScreenQuery = graphql(`
  query CriteriaScreen {
    weighingRules {
      theme {
        id
        nameNl
        nameEn
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
      composition
      compositionVersion
      partiesMissing
      isToChange
    }
  }
`);

export type Rules = NonNullable<ResultOf<typeof CriteriaScreenQuery>['weighingRules']>[number];

export const AdoptCriteriaMutation = graphql(`
  mutation AdoptCriteria($input: AdoptCriteriaInput!) {
    adoptCriteria(input: $input) {
      criteriaVersion
    }
  }
`);

export const SetCompositionMutation = graphql(`
  mutation SetComposition($input: SetCompositionInput!) {
    setComposition(input: $input) {
      compositionVersion
    }
  }
`);
