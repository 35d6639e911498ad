import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

/** Aftercare and closing as every part of their screen reads them. */
export const CaseEndParts = graphql(`
  fragment CaseEndParts on CaseFile {
    status
    mayReopen
    commands
    isExercise
    parties {
      id
      organisation
      name
      member {
        id
      }
    }
    end {
      aftercare {
        participants {
          member {
            id
            name
            tenantName
          }
          took
        }
        current {
          everyDays
          arrangement
          startedAt
          endCriteria {
            id
            text
            metAt
            settledAt
            settledBecause
          }
          contacts {
            id
            heldOn
            way
            reached
            note
            recordedBy {
              id
              name
            }
          }
          nextContactOn
        }
      }
      closing {
        closings {
          id
          result
          summary
          noAftercare
          retentionClass
          retainedUntil
          closedBy {
            id
            name
          }
          closedAt
          reopenedAt
          reopenedBecause
        }
        mayClose
        retention {
          days
          until
          source
        }
      }
    }
  }
`);
export type CaseEndFile = ResultOf<typeof CaseEndParts>;
export type CaseEnd = NonNullable<CaseEndFile['end']>;

/** A reporter without a seat, for whoever may read who reported. */
export const WhoReported = graphql(`
  fragment WhoReported on Signal {
    id
    reporter {
      name
      organisation
    }
  }
`);

export const CaseEndScreenQuery = graphql(
  `
    query CaseEndScreen($id: ID!) {
      caseFile(id: $id) {
        id
        ...CaseHeadParts
        ...CaseEndParts
        end {
          closing {
            mayClose
          }
        }
        signal {
          ...WhoReported
        }
        joinedSignals {
          id
          signal {
            ...WhoReported
          }
        }
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes, CaseEndParts, WhoReported],
);

export const MonitorCaseMutation = graphql(
  `
    mutation MonitorCase($input: MonitorCaseInput!) {
      monitorCase(input: $input) {
        id
        ...CaseEndParts
      }
    }
  `,
  [CaseEndParts],
);
export const ResumeCaseMutation = graphql(
  `
    mutation ResumeCase($input: ResumeCaseInput!) {
      resumeCase(input: $input) {
        id
        ...CaseEndParts
      }
    }
  `,
  [CaseEndParts],
);
export const StartAftercareMutation = graphql(
  `
    mutation StartAftercare($input: StartAftercareInput!) {
      startAftercare(input: $input) {
        id
        ...CaseEndParts
      }
    }
  `,
  [CaseEndParts],
);
export const RecordContactMutation = graphql(
  `
    mutation RecordContact($input: RecordContactInput!) {
      recordContact(input: $input) {
        id
        ...CaseEndParts
      }
    }
  `,
  [CaseEndParts],
);
export const MeetEndCriterionMutation = graphql(
  `
    mutation MeetEndCriterion($input: MeetEndCriterionInput!) {
      meetEndCriterion(input: $input) {
        id
        ...CaseEndParts
      }
    }
  `,
  [CaseEndParts],
);
export const CloseCaseMutation = graphql(
  `
    mutation CloseCase($input: CloseCaseInput!) {
      closeCase(input: $input) {
        id
        ...CaseEndParts
      }
    }
  `,
  [CaseEndParts],
);
export const ReopenCaseMutation = graphql(
  `
    mutation ReopenCase($input: ReopenCaseInput!) {
      reopenCase(input: $input) {
        id
        ...CaseEndParts
      }
    }
  `,
  [CaseEndParts],
);
