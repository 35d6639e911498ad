import { graphql, type ResultOf, type VariablesOf } from '@regiotafel/web-data';

export const IntakeFormQuery = graphql(`
  query IntakeForm($slug: String!, $link: String) {
    intakeForm(slug: $slug, link: $link) {
      municipality
      emergency {
        code
        phone
      }
      phone
      noticeNl
      noticeEn
      themes {
        code
        nameNl
        nameEn
        aboutPerson
      }
    }
  }
`);

export type IntakeForm = NonNullable<ResultOf<typeof IntakeFormQuery>['intakeForm']>;
export type IntakeTheme = IntakeForm['themes'][number];

export const SubmitSignalMutation = graphql(`
  mutation SubmitSignal($input: SubmitSignalInput!) {
    submitSignal(input: $input) {
      receiptCode
    }
  }
`);

export type SubmitSignalInput = VariablesOf<typeof SubmitSignalMutation>['input'];

export const OwnReportQuery = graphql(`
  query OwnReport($code: String!) {
    ownReport(code: $code) {
      step
      question {
        text
        askedAt
      }
      mayWithdraw
    }
  }
`);

export type OwnReport = NonNullable<ResultOf<typeof OwnReportQuery>['ownReport']>;
export type ReporterStep = OwnReport['step'];

export const AnswerQuestionMutation = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      isKept
    }
  }
`);

export const WithdrawReportMutation = graphql(`
  mutation WithdrawReport($input: WithdrawReportInput!) {
    withdrawReport(input: $input) {
      isWithdrawn
    }
  }
`);

export const PhoneFormQuery = graphql(`
  query PhoneSignalScreen {
    phoneForm {
      emergency {
        code
        phone
      }
      themes {
        code
        nameNl
        nameEn
        aboutPerson
      }
    }
  }
`);

export type PhoneForm = NonNullable<ResultOf<typeof PhoneFormQuery>['phoneForm']>;

export const RecordSignalMutation = graphql(`
  mutation RecordSignal($input: RecordSignalInput!) {
    recordSignal(input: $input) {
      signal {
        id
      }
      receiptCode
    }
  }
`);

export type RecordSignalInput = VariablesOf<typeof RecordSignalMutation>['input'];
export type RecordedSignal = NonNullable<ResultOf<typeof RecordSignalMutation>['recordSignal']>;

export const ConfirmTakeoverMutation = graphql(`
  mutation ConfirmTakeover($input: ConfirmTakeoverInput!) {
    confirmTakeover(input: $input) {
      isConfirmed
    }
  }
`);
