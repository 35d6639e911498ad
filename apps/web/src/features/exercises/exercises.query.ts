import { graphql, type ResultOf } from '@regiotafel/web-data';

export const ExercisesScreenQuery = graphql(`
  query ExercisesScreen($year: Int!) {
    exerciseYear(year: $year) {
      municipality {
        id
        name
      }
      isProven
      exercises {
        id
        state
        startedOn
        tableBy
        tableOn
        workingDays
        isInTime
        mayStop
        startedBy {
          id
          name
        }
        scenario {
          code
          nameNl
          nameEn
        }
      }
    }
    exerciseForm {
      municipalities {
        id
        name
      }
      scenarios {
        code
        nameNl
        nameEn
        narrative
        theme {
          id
          nameNl
          nameEn
        }
      }
    }
  }
`);

type Screen = ResultOf<typeof ExercisesScreenQuery>;
export type Proof = NonNullable<Screen['exerciseYear']>[number];
export type Exercise = Proof['exercises'][number];
export type ExerciseForm = NonNullable<Screen['exerciseForm']>;

export const StartExerciseMutation = graphql(`
  mutation StartExercise($input: StartExerciseInput!) {
    startExercise(input: $input) {
      id
      state
    }
  }
`);

export const StopExerciseMutation = graphql(`
  mutation StopExercise($input: StopExerciseInput!) {
    stopExercise(input: $input) {
      id
      state
      mayStop
    }
  }
`);
