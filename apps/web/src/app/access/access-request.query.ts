import { graphql, type FragmentOf, type ResultOf } from '@regiotafel/web-data';

/** A request for access, for the list and the screen that decide on it. */
export const AccessRequestParts = graphql(`
  fragment AccessRequestParts on AccessRequest {
    id
    state
    purpose
    fieldSets
    until
    necessity
    subsidiarity
    askedAt
    lapsesAt
    refusal
    mayApprove
    mayWithdraw
    needsSecond
    askedBy {
      id
      name
      jobTitle
      tenantName
    }
    answeredBy {
      id
      name
      tenantName
    }
    second {
      id
      name
    }
  }
`);
export type AccessRequest = ResultOf<typeof AccessRequestParts>;
export type MaskedAccessRequest = FragmentOf<typeof AccessRequestParts>;

export const SecondPersonsQuery = graphql(`
  query SecondPersons($caseId: ID!) {
    secondPersons(caseId: $caseId) {
      id
      name
      jobTitle
      tenantName
    }
  }
`);

export type SecondPerson = NonNullable<ResultOf<typeof SecondPersonsQuery>['secondPersons']>[number];

export const AskAccessMutation = graphql(`
  mutation AskAccess($input: AskAccessInput!) {
    askAccess(input: $input) {
      id
      state
    }
  }
`);

export const WithdrawAccessRequestMutation = graphql(`
  mutation WithdrawAccessRequest($input: WithdrawAccessRequestInput!) {
    withdrawAccessRequest(input: $input) {
      id
      state
    }
  }
`);

export const ApproveAccessRequestMutation = graphql(`
  mutation ApproveAccessRequest($input: ApproveAccessRequestInput!) {
    approveAccessRequest(input: $input) {
      id
      state
    }
  }
`);

export const RefuseAccessRequestMutation = graphql(`
  mutation RefuseAccessRequest($input: RefuseAccessRequestInput!) {
    refuseAccessRequest(input: $input) {
      id
      state
    }
  }
`);
