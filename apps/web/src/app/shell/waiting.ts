import { graphql, useScreenQuery } from '@regiotafel/web-data';

const WaitingQuery = graphql(`
  query Waiting {
    workItems {
      id
      reason
    }
    expertiseWorkItems {
      id
    }
    meetingWorkItems {
      kind
    }
  }
`);

/** How many things wait for who acts here, as the start page counts them; null until it is read. */
export const useWaiting = (): number | null => {
  const { data } = useScreenQuery(WaitingQuery, {});
  if (!data) return null;
  const cases = (data.workItems ?? []).filter(({ reason }) => reason !== 'NO_DEPUTY');
  return cases.length + (data.expertiseWorkItems ?? []).length + (data.meetingWorkItems ?? []).length;
};
