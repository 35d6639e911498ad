import { graphql } from '@regiotafel/web-data';

export const AskReporterMutation = graphql(`
  mutation AskReporter($input: AskReporterInput!) {
    askReporter(input: $input) {
      id
      version
      status
    }
  }
`);

export const DropQuestionMutation = graphql(`
  mutation DropQuestion($input: QuestionStepInput!) {
    dropQuestion(input: $input) {
      id
      version
      status
    }
  }
`);

export const MarkAnswerReadMutation = graphql(`
  mutation MarkAnswerRead($input: QuestionStepInput!) {
    markAnswerRead(input: $input) {
      id
      version
      status
    }
  }
`);

export const WithdrawSignalMutation = graphql(`
  mutation WithdrawSignal($input: WithdrawSignalInput!) {
    withdrawSignal(input: $input) {
      id
      version
      status
    }
  }
`);

export const JoinSignalMutation = graphql(`
  mutation JoinSignal($input: JoinSignalInput!) {
    joinSignal(input: $input) {
      id
      version
      status
    }
  }
`);

export const SplitSignalMutation = graphql(`
  mutation SplitSignal($input: SplitSignalInput!) {
    splitSignal(input: $input) {
      id
      version
      status
    }
  }
`);
