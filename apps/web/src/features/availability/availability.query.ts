import { graphql, type ResultOf } from '@regiotafel/web-data';

export const AvailabilityScreenQuery = graphql(`
  query AvailabilityScreen($week: Day!) {
    myCalendars {
      id
      kind
      state
      errorCode
      errorLine
      readAt
      coversUntil
    }
    myBusyBlocks(week: $week) {
      id
      startsAt
      endsAt
      calendarId
    }
    meetings(week: $week) {
      id
      status
      startsAt
      endsAt
      participants {
        response
        member {
          id
        }
      }
    }
  }
`);

export type AvailabilityData = ResultOf<typeof AvailabilityScreenQuery>;
export type Calendar = NonNullable<AvailabilityData['myCalendars']>[number];
export type BusyBlock = NonNullable<AvailabilityData['myBusyBlocks']>[number];

export const UploadCalendarMutation = graphql(`
  mutation UploadCalendar($input: UploadCalendarInput!) {
    uploadCalendar(input: $input) {
      id
      state
      coversUntil
    }
  }
`);

export const SetCalendarFeedMutation = graphql(`
  mutation SetCalendarFeed($input: SetCalendarFeedInput!) {
    setCalendarFeed(input: $input) {
      id
      state
    }
  }
`);

export const RemoveCalendarMutation = graphql(`
  mutation RemoveCalendar($input: RemoveCalendarInput!) {
    removeCalendar(input: $input)
  }
`);

export const AddBusyBlockMutation = graphql(`
  mutation AddBusyBlock($input: AddBusyBlockInput!) {
    addBusyBlock(input: $input) {
      id
      startsAt
      endsAt
      calendarId
    }
  }
`);

export const RemoveBusyBlockMutation = graphql(`
  mutation RemoveBusyBlock($input: RemoveBusyBlockInput!) {
    removeBusyBlock(input: $input)
  }
`);
