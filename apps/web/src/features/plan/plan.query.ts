import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

/** The plan as every part of its screen reads it. */
export const PlanParts = graphql(`
  fragment PlanParts on CasePlan {
    version
    goals {
      id
      lifeDomain
      text
      reachedOn
    }
    measures {
      id
      version
      goalId
      kind
      title
      nature
      track
      lifeDomain
      owner {
        id
        name
        tenantName
      }
      startsOn
      dueOn
      status
      steps
      necessity
      basis
    }
    personView
    parentsView
    told
    isInformed
    notInformedBecause
    lookAgainOn
    balance
    needsSecondPerson
    conflicts {
      reason
      one
      other
      from
      until
      tracks
    }
    measuresWithoutReader
    saysNotWhetherInformed
    isAdopted
    adoption {
      id
      state
      reason
      askedBy {
        id
        name
      }
      askedAt
      reviewedBy {
        id
        name
      }
      reviewedAt
      note
      mayReview
    }
    mayWrite
  }
`);

export type CasePlan = ResultOf<typeof PlanParts>;
export type Measure = CasePlan['measures'][number];
export type Adoption = NonNullable<CasePlan['adoption']>;

/** Safety and care weighed against each other. */
export const InterestParts = graphql(`
  fragment InterestParts on InterestWeighing {
    id
    safetyView
    careView
    prevails
    why
    until
    weighedBy {
      id
      name
    }
    weighedAt
  }
`);
export type Interests = ResultOf<typeof InterestParts>;

export const CasePlanScreenQuery = graphql(
  `
    query CasePlanScreen($id: ID!) {
      caseFile(id: $id) {
        id
        theme {
          id
          kind
        }
        ...CaseHeadParts
        whoIsTold
        plan {
          ...PlanParts
        }
        planHeadings {
          id
          nature
          lifeDomain
          owner {
            id
            name
            tenantName
          }
          startsOn
          dueOn
          status
        }
        interestWeighings {
          ...InterestParts
        }
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes, PlanParts, InterestParts],
);

export type CasePlanFile = NonNullable<ResultOf<typeof CasePlanScreenQuery>['caseFile']>;
export type PlanHeading = NonNullable<CasePlanFile['planHeadings']>[number];

/** What a measure may be, and who may do it: whoever may read the plan. */
export const MeasureChoicesQuery = graphql(`
  query MeasureChoices($id: ID!) {
    measureKinds {
      code
      nameNl
      nameEn
      nature
      track
      basis
      decidedByNl
      decidedByEn
      usualDays
      active
    }
    whoSeesThis(id: $id) {
      insiders {
        member {
          id
          name
          tenantName
        }
      }
      grants {
        id
        state
        fieldSets
        member {
          id
          name
          tenantName
        }
      }
    }
  }
`);
export type MeasureChoices = ResultOf<typeof MeasureChoicesQuery>;
export type MeasureKind = NonNullable<MeasureChoices['measureKinds']>[number];

export const WriteCasePlanMutation = graphql(
  `
    mutation WriteCasePlan($input: WriteCasePlanInput!) {
      writeCasePlan(input: $input) {
        id
        plan {
          ...PlanParts
        }
      }
    }
  `,
  [PlanParts],
);
export const WritePlanViewsMutation = graphql(
  `
    mutation WritePlanViews($input: WritePlanViewsInput!) {
      writePlanViews(input: $input) {
        id
        plan {
          ...PlanParts
        }
      }
    }
  `,
  [PlanParts],
);
export const WriteMeasureMutation = graphql(
  `
    mutation WriteMeasure($input: WriteMeasureInput!) {
      writeMeasure(input: $input) {
        id
        plan {
          ...PlanParts
        }
      }
    }
  `,
  [PlanParts],
);
export const MoveMeasureMutation = graphql(
  `
    mutation MoveMeasure($input: MoveMeasureInput!) {
      moveMeasure(input: $input) {
        id
        plan {
          ...PlanParts
        }
      }
    }
  `,
  [PlanParts],
);
export const AdoptPlanMutation = graphql(
  `
    mutation AdoptPlan($input: AdoptPlanInput!) {
      adoptPlan(input: $input) {
        id
        plan {
          ...PlanParts
        }
      }
    }
  `,
  [PlanParts],
);
export const ReviewPlanMutation = graphql(
  `
    mutation ReviewPlan($input: ReviewPlanInput!) {
      reviewPlan(input: $input) {
        id
        plan {
          ...PlanParts
        }
      }
    }
  `,
  [PlanParts],
);
export const WeighInterestsMutation = graphql(
  `
    mutation WeighInterests($input: WeighInterestsInput!) {
      weighInterests(input: $input) {
        id
        interestWeighings {
          ...InterestParts
        }
      }
    }
  `,
  [InterestParts],
);
