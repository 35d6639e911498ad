import { graphql, type ResultOf } from '@regiotafel/web-data';

/** One question to every scope that may have work waiting. */
export const WorklistQuery = graphql(`
  query Worklist {
    workItems {
      id
      reason
      dueAt
      municipality {
        id
        name
      }
      theme {
        id
        nameNl
        nameEn
      }
      signal {
        id
      }
      weighing {
        id
      }
      caseFile {
        id
      }
      card {
        id
      }
      accessRequest {
        id
      }
      contributionAsk {
        id
      }
      grantToSecond {
        id
      }
    }
    expertiseWorkItems {
      id
      reason
      dueAt
      request {
        id
        municipality {
          id
          name
        }
      }
    }
    meetingWorkItems {
      kind
      deadline
      meeting {
        id
        municipality {
          id
          name
        }
        theme {
          id
          nameNl
          nameEn
        }
      }
      action {
        id
        meeting {
          id
        }
      }
    }
  }
`);

export type Worklist = ResultOf<typeof WorklistQuery>;
