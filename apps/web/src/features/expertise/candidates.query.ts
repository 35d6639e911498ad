import { graphql, type ResultOf } from '@regiotafel/web-data';

export const CandidatesScreenQuery = graphql(`
  query CandidatesScreen($id: ID!) {
    request(id: $id) {
      id
      version
      status
      municipality {
        id
        name
      }
      skills
      languages
      hours
      actions
      expert {
        id
      }
    }
    candidates(requestId: $id) {
      rank
      total
      parts {
        criterion
        score
        weight
        reason
        params {
          name
          value
        }
      }
      expert {
        id
        member {
          id
          name
          jobTitle
        }
        organisation {
          id
          name
        }
        employer {
          id
          name
        }
      }
    }
  }
`);

export type CandidatesScreenData = ResultOf<typeof CandidatesScreenQuery>;
export type Candidate = NonNullable<CandidatesScreenData['candidates']>[number];
export type ScorePart = Candidate['parts'][number];
export type CandidatesRequest = NonNullable<CandidatesScreenData['request']>;

export const AssignExpertMutation = graphql(`
  mutation AssignExpert($input: AssignExpertInput!) {
    assignExpert(input: $input) {
      id
      status
    }
  }
`);
