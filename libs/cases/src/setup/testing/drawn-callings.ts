import type { Uuid, Who } from '@regiotafel/kernel';
import type { TestDatabase } from '@regiotafel/testing';
import fc from 'fast-check';
import { isBlocked, OBJECTS, SEATS, type World, WORLD } from './random-world.js';

/** Who was called in about a case: near somebody with access or a place in it, or anybody. */
export const callings = fc.array(
  fc.record({
    near: fc.option(fc.nat(19)),
    object: fc.constantFrom(...OBJECTS),
    seat: fc.constantFrom(...SEATS),
    isCalled: fc.constantFrom(true, true, false),
  }),
  { maxLength: 6 },
);
type DrawnCallings = typeof callings extends fc.Arbitrary<infer C> ? C : never;

export interface Calling {
  readonly object: (typeof OBJECTS)[number];
  readonly seat: (typeof SEATS)[number];
  readonly isCalled: boolean;
}

const regionOf = (tenantId: Uuid) => WORLD.find(({ id }) => id === tenantId)?.regionId;

export const callingsIn = ({ involvements, grants }: World, drawn: DrawnCallings): Calling[] => {
  const places = [...involvements, ...grants];
  return drawn.map(({ near, object, seat, isCalled }) => {
    const place = near === null ? undefined : places[near % Math.max(places.length, 1)];
    return { object: place?.object ?? object, seat: place?.seat ?? seat, isCalled };
  });
};

/** Replaces the callings of the last world; the card of a case has its id. */
export const putCallings = async (database: TestDatabase, drawn: readonly Calling[]): Promise<void> => {
  await database.sql('delete from cases.called_in');
  await database.sql(
    `insert into cases.called_in (tenant_id, source, source_id, member_id, card_id, is_called, version)
     select r."regionId", 'REQUEST', uuidv4(), r."memberId", r.id, r."isCalled", 1
     from jsonb_to_recordset($1) r ("regionId" uuid, "memberId" uuid, id uuid, "isCalled" boolean)`,
    [
      JSON.stringify(
        drawn.map(({ object, seat, isCalled }) => ({
          regionId: regionOf(object.tenantId),
          memberId: seat.memberId,
          id: object.id,
          isCalled,
        })),
      ),
    ],
  );
};

/** Whether somebody is called in about a case, and no conflict of interest keeps them away. */
export const isCalledIn = (world: World, drawn: readonly Calling[], who: Who, caseId: Uuid): boolean =>
  !isBlocked(world, who, caseId) &&
  drawn.some(
    ({ object, seat, isCalled }) =>
      isCalled &&
      object.id === caseId &&
      seat.memberId === who.memberId &&
      seat.tenantId === who.tenantId &&
      regionOf(object.tenantId) === who.regionId,
  );
