import { graphql, type ResultOf } from '@regiotafel/web-data';

export const DuplicatesScreenQuery = graphql(`
  query DuplicatesScreen {
    duplicateCheck {
      id
      version
      isOn
      covenant
      dpia
      decidedAt
      decidedBy {
        id
        name
      }
      holds {
        marks
        until
        municipality {
          id
          name
        }
      }
      notices {
        id
        number
        otherNumber
        toldAt
        municipality {
          id
          name
        }
        other {
          id
          name
        }
      }
    }
  }
`);
export type DuplicateCheck = NonNullable<ResultOf<typeof DuplicatesScreenQuery>['duplicateCheck']>;
export type Notice = DuplicateCheck['notices'][number];

export const DecideDuplicateCheckMutation = graphql(`
  mutation DecideDuplicateCheck($input: DecideDuplicateCheckInput!) {
    decideDuplicateCheck(input: $input) {
      id
    }
  }
`);

export const HandleDuplicateNoticeMutation = graphql(`
  mutation HandleDuplicateNotice($input: HandleDuplicateNoticeInput!) {
    handleDuplicateNotice(input: $input) {
      id
    }
  }
`);
