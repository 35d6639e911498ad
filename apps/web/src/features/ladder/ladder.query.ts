import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

/** The ladder as every part of its screen reads it. */
export const LadderParts = graphql(`
  fragment LadderParts on EscalationLadder {
    rung
    up {
      rung
      criteria
    }
    down
    wayBack {
      rung
      text
    }
    steps {
      id
      fromRung
      toRung
      criteria
      package
      answerBy
      reason
      receiver
      receiverMember {
        id
        name
      }
      identityAccess {
        state
        second {
          id
          name
        }
      }
      returnPath
      decidedBy {
        id
        name
      }
      decidedAt
    }
    notes {
      id
      number
      question
      facts
      options
      copies
      writtenBy {
        id
        name
      }
      writtenAt
    }
    decisions {
      id
      question
      decision
      basis
      decidedOn
      document
      documentId
      documentBy
      recordedBy {
        id
        name
      }
    }
    mayMove
    mayWriteNote
    mayRecordDecision
  }
`);
export type Ladder = ResultOf<typeof LadderParts>;
export type MayorNote = Ladder['notes'][number];

export const CaseLadderScreenQuery = graphql(
  `
    query CaseLadderScreen($id: ID!) {
      caseFile(id: $id) {
        id
        ...CaseHeadParts
        ladder {
          ...LadderParts
        }
        documents {
          id
          title
          isNewest
          withdrawnAt
        }
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes, LadderParts],
);

export const EscalateCaseMutation = graphql(
  `
    mutation EscalateCase($input: EscalateCaseInput!) {
      escalateCase(input: $input) {
        id
        ladder {
          ...LadderParts
        }
      }
    }
  `,
  [LadderParts],
);
export const DeEscalateCaseMutation = graphql(
  `
    mutation DeEscalateCase($input: DeEscalateCaseInput!) {
      deEscalateCase(input: $input) {
        id
        ladder {
          ...LadderParts
        }
      }
    }
  `,
  [LadderParts],
);
export const WriteMayorNoteMutation = graphql(
  `
    mutation WriteMayorNote($input: WriteMayorNoteInput!) {
      writeMayorNote(input: $input) {
        id
        ladder {
          ...LadderParts
        }
      }
    }
  `,
  [LadderParts],
);
export const PrintMayorNoteMutation = graphql(
  `
    mutation PrintMayorNote($input: PrintMayorNoteInput!) {
      printMayorNote(input: $input) {
        id
        ladder {
          ...LadderParts
        }
      }
    }
  `,
  [LadderParts],
);
export const RecordMayorDecisionMutation = graphql(
  `
    mutation RecordMayorDecision($input: RecordMayorDecisionInput!) {
      recordMayorDecision(input: $input) {
        id
        ladder {
          ...LadderParts
        }
      }
    }
  `,
  [LadderParts],
);

export const AddDecisionDocumentMutation = graphql(
  `
    mutation AddDecisionDocument($input: AddDecisionDocumentInput!) {
      addDecisionDocument(input: $input) {
        id
        ladder {
          ...LadderParts
        }
      }
    }
  `,
  [LadderParts],
);
