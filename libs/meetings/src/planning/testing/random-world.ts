import { type Actor, derivedId, newId, type Uuid } from '@regiotafel/kernel';
import fc from 'fast-check';

interface WorldTenant {
  readonly id: Uuid;
  readonly slug: string;
  readonly regionId: Uuid | null;
}

const tenant = (slug: string, region: string | null): WorldTenant => ({
  id: derivedId(`world:${slug}`),
  slug,
  regionId: region === null ? null : derivedId(`world:${region}`),
});

/** Two regions, three municipalities. */
export const TENANTS = [
  tenant('north', null),
  tenant('south', null),
  tenant('north-a', 'north'),
  tenant('north-b', 'north'),
  tenant('south-c', 'south'),
];
/** The two regions. */
export const REGIONS = TENANTS.filter(({ regionId }) => regionId === null);
const ROLES = [[], ['LIAISON'], ['COORDINATOR'], ['CHAIR', 'MINUTE_TAKER'], ['EXPERT', 'DPO', 'ADMIN'], ['ANALYST']];

/** Every tenant has a seat for every set of roles. */
export const SEATS = TENANTS.flatMap(({ id, slug, regionId }) =>
  ROLES.map((roles, at) => ({
    tenantId: id,
    regionId: regionId ?? id,
    memberId: derivedId(`seat:${slug}:${at}`),
    subject: `${slug}-${at}`,
    roles,
  })),
);
const claim = () => ({ operation: newId(), expires: Date.now() + 60_000 });

/** Somebody who asks: a seat, a job, the operator. Nobody holds a code here: the door has no such key for this scope. */
export const asker = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SEATS).map((seat) => ({ kind: 'SEAT' as const, seat })) },
  fc.constantFrom(...TENANTS).map(({ id }) => ({ kind: 'SYSTEM' as const, tenantId: id })),
  fc.constantFrom(...TENANTS).map(({ id }) => ({ kind: 'OPERATOR' as const, tenantId: id })),
);
export type Asker = typeof asker extends fc.Arbitrary<infer A> ? A : never;

export const actorOf = (who: Asker): Actor => {
  switch (who.kind) {
    case 'SEAT': {
      const { tenantId, memberId, subject } = who.seat;
      return { kind: 'SEAT', tenantId, memberId, issuer: 'https://world.test', subject, ...claim() };
    }
    case 'SYSTEM':
      return { ...who, cause: newId(), ...claim() };
    case 'OPERATOR':
      return { ...who, ...claim() };
  }
};

const part = (region: Uuid) =>
  fc.record({ member: fc.constantFrom(...SEATS.filter(({ regionId }) => regionId === region)), ended: fc.boolean() });
const people = (region: Uuid) =>
  fc.uniqueArray(part(region), { maxLength: 4, selector: ({ member }) => member.memberId });

/**
 * A meeting about a card with its people, one item with some of them, and an action of anybody; of long ago, or still to come.
 * Some are kept away from its card, whatever part they have.
 */
const meetingIn = (region: Uuid) =>
  fc.record({
    region: fc.constant(region),
    municipality: fc.option(fc.constantFrom(...TENANTS.filter(({ regionId }) => regionId === region)), { nil: null }),
    requester: part(region),
    chair: fc.option(part(region), { nil: null }),
    participants: people(region),
    onItem: people(region),
    owner: part(region),
    isLongAgo: fc.boolean(),
    kept: fc.option(part(region), { nil: null }),
  });

/** What stands in one world beside its tenants and seats. */
export const world = fc.array(fc.oneof(...REGIONS.map(({ id }) => meetingIn(id))), { minLength: 1, maxLength: 5 });
export type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

/** Everybody who has a part in a world: the ones for whom wall and door could differ. */
export const concerned = (meetings: World): Asker[] => {
  const seats = meetings.flatMap((meeting) => {
    const parts = [...meeting.participants, ...meeting.onItem, meeting.owner, meeting.requester];
    return [...parts, ...[meeting.chair, meeting.kept].filter((each) => each !== null)].map(({ member }) => member);
  });
  return [...new Set(seats)].map((seat) => ({ kind: 'SEAT', seat }));
};
