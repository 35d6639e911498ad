import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

export const CasePeopleScreenQuery = graphql(
  `
    query CasePeopleScreen($id: ID!) {
      caseFile(id: $id) {
        id
        version
        mayLead
        mayInvolve
        mayGrant
        isRestricted
        regime
        ...CaseHeadParts
        municipality {
          id
          name
        }
        caseManager {
          id
          name
        }
        involvements {
          id
          part
          state
          since
          until
          reason
          endedReason
          mayEnd
          member {
            id
            name
            jobTitle
            phone
          }
          replaces {
            id
            name
          }
          addedBy {
            id
            name
          }
        }
        processCoordinators {
          id
          state
          until
          member {
            id
            name
            jobTitle
            phone
          }
        }
        takeovers {
          id
          takenAt
          until
          reason
          agrees
          note
          mayLook
          from {
            id
            name
          }
          takenBy {
            id
            name
          }
          lookedBy {
            id
            name
          }
        }
        blocks {
          id
          reason
          recordedAt
          liftedAt
          mayLift
          member {
            id
            name
          }
        }
        answerers {
          id
          name
        }
        restriction {
          id
          reason
          setAt
          mayLift
          keepers {
            id
            name
          }
          setBy {
            id
            name
          }
        }
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes],
);

export type PeopleData = ResultOf<typeof CasePeopleScreenQuery>;
export type PeopleFile = NonNullable<PeopleData['caseFile']>;
export type Involvement = PeopleFile['involvements'][number];
export type Coordinator = PeopleFile['processCoordinators'][number];
export type Takeover = PeopleFile['takeovers'][number];
export type Block = PeopleFile['blocks'][number];

/** Somebody to choose. */
export type Choice = { readonly id: string; readonly label: string; readonly description?: string };

export const CoordinatorsToNameQuery = graphql(`
  query CoordinatorsToName($caseId: ID!) {
    coordinatorsToName(caseId: $caseId) {
      id
      name
      jobTitle
      tenantName
    }
  }
`);

export const InvolveMemberMutation = graphql(`
  mutation InvolveMember($input: InvolveMemberInput!) {
    involveMember(input: $input) {
      id
    }
  }
`);

export const EndInvolvementMutation = graphql(`
  mutation EndInvolvement($input: EndInvolvementInput!) {
    endInvolvement(input: $input) {
      id
    }
  }
`);

export const AppointCaseManagerMutation = graphql(`
  mutation AppointCaseManager($input: AppointCaseManagerInput!) {
    appointCaseManager(input: $input) {
      id
    }
  }
`);

export const LookAtTakeoverMutation = graphql(`
  mutation LookAtTakeover($input: LookAtTakeoverInput!) {
    lookAtTakeover(input: $input) {
      id
    }
  }
`);

export const BlockFromCaseMutation = graphql(`
  mutation BlockFromCase($input: BlockFromCaseInput!) {
    blockFromCase(input: $input) {
      id
    }
  }
`);

export const LiftCaseBlockMutation = graphql(`
  mutation LiftCaseBlock($input: LiftCaseBlockInput!) {
    liftCaseBlock(input: $input) {
      id
    }
  }
`);

export const RestrictCaseMutation = graphql(`
  mutation RestrictCase($input: RestrictCaseInput!) {
    restrictCase(input: $input) {
      id
    }
  }
`);

export const LiftCaseRestrictionMutation = graphql(`
  mutation LiftCaseRestriction($input: LiftCaseRestrictionInput!) {
    liftCaseRestriction(input: $input) {
      id
    }
  }
`);
