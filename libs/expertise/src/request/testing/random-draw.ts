import fc from 'fast-check';
import { REQUEST_STATUSES, type RequestStatus } from '../../domain/request.js';

const ROLES = ['COORDINATOR', 'LIAISON', 'EXPERT', 'OPERATOR', 'ANALYST', 'DPO', 'PROFESSIONAL'];

export interface DrawnRequest {
  readonly place: number;
  readonly card: number | null;
  readonly status: RequestStatus;
  readonly expert: number;
  readonly assigned: boolean;
  readonly opener: number;
}
export interface DrawnExpert {
  readonly onRoster: boolean;
  readonly active: boolean;
  readonly skills: readonly string[];
}
export interface DrawnLine {
  readonly request: number;
  readonly expert: number;
  readonly kind: 'RESERVED' | 'WORKED' | 'RELEASED';
  readonly lender: number | null;
}
export interface DrawnDecline {
  readonly request: number;
  readonly expert: number;
}
export interface DrawnConflict {
  readonly seat: number;
  readonly about: 'MUNICIPALITY' | 'CARD' | 'REQUEST';
  readonly which: number;
  readonly lifted: boolean;
}
/** One random world, as numbers that a database turns into rows. */
export interface Draw {
  readonly roles: readonly (readonly string[])[];
  readonly experts: readonly DrawnExpert[];
  readonly lines: readonly DrawnLine[];
  readonly declines: readonly DrawnDecline[];
  readonly requests: readonly DrawnRequest[];
  readonly conflicts: readonly DrawnConflict[];
}

/** Seats of a world. */
export const SEATS = 9;
/** Skills that each region knows. */
export const SKILLS = ['YOUTH', 'FAMILY', 'SCHOOL'];
const index = fc.nat({ max: 1_000 });
const someExpert = fc.record({
  onRoster: fc.boolean(),
  active: fc.boolean(),
  skills: fc.subarray(SKILLS, { minLength: 1 }),
});
/** Roles leave room for people without any; every second seat has one role at least. */
export const someWorld: fc.Arbitrary<Draw> = fc.record({
  roles: fc.array(fc.subarray(ROLES, { maxLength: 3 }), { minLength: SEATS, maxLength: SEATS }),
  experts: fc.array(someExpert, { minLength: SEATS, maxLength: SEATS }),
  lines: fc.array(
    fc.record({
      request: index,
      expert: index,
      kind: fc.constantFrom('RESERVED', 'WORKED', 'RELEASED'),
      lender: fc.option(index),
    }),
    { maxLength: 5 },
  ),
  declines: fc.array(fc.record({ request: index, expert: index }), { maxLength: 4 }),
  requests: fc.array(
    fc.record({
      place: index,
      card: fc.option(index),
      status: fc.constantFrom(...REQUEST_STATUSES),
      expert: index,
      assigned: fc.boolean(),
      opener: index,
    }),
    { minLength: 1, maxLength: 8 },
  ),
  conflicts: fc.array(
    fc.record({
      seat: index,
      about: fc.constantFrom('MUNICIPALITY', 'CARD', 'REQUEST'),
      which: index,
      lifted: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
});
