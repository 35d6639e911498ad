import type { Actor, Uuid } from '@regiotafel/kernel';
import { derivedId, newId } from '@regiotafel/kernel';
import fc from 'fast-check';
import type { TestDatabase } from '@regiotafel/testing';
import { INVOLVEMENT_PARTS } from '../../domain/case-file.js';
import { FIELD_SETS, readsCase } from '../../domain/field-set.js';
import { isFirst, partsOfGrant, requestIdOf } from './drawn-grants.js';
import type { AccessGrant } from '../../domain/grant.js';

/** A tenant of the worlds that are drawn: two regions, three municipalities. */
export const WORLD = ['north', 'south'].flatMap((region, at) => [
  { id: derivedId(`world:${region}`), slug: region, regionId: null, kind: 'PARTNERSHIP' },
  ...(at === 0 ? ['a', 'b'] : ['c']).map((name) => ({
    id: derivedId(`world:${name}`),
    slug: `world-${name}`,
    regionId: derivedId(`world:${region}`),
    kind: 'MUNICIPALITY',
  })),
]);
const MUNICIPALITIES = WORLD.filter(({ kind }) => kind === 'MUNICIPALITY');
const ROLES = [
  [],
  ['LIAISON'],
  ['COORDINATOR'],
  ['WEIGHING_MEMBER'],
  ['WEIGHING_MEMBER', 'CHAIR'],
  ['DPO', 'LAWFULNESS_ADVISER'],
  ['ADMIN', 'EXPERT'],
];

/** Every tenant has a seat for every set of roles. */
export const SEATS = WORLD.flatMap((tenant) =>
  ROLES.map((roles, at) => ({
    tenantId: tenant.id,
    regionId: tenant.regionId ?? tenant.id,
    memberId: derivedId(`seat:${tenant.slug}:${at}`),
    subject: `${tenant.slug}-${at}`,
    roles,
  })),
);

const claim = () => ({ operation: newId(), expires: Date.now() + 60_000 });

/** Somebody who asks: a seat, a job, a holder of a code, the operator. */
export const asker = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SEATS).map((seat) => ({ kind: 'SEAT' as const, seat })) },
  fc.constantFrom(...WORLD).map((tenant) => ({ kind: 'SYSTEM' as const, tenantId: tenant.id })),
  fc.constantFrom(...WORLD).map((tenant) => ({ kind: 'OPERATOR' as const, tenantId: tenant.id })),
  fc.record({ tenant: fc.constantFrom(...MUNICIPALITIES), code: fc.nat(3) }).map(({ tenant, code }) => ({
    kind: 'REPORTER' as const,
    tenantId: tenant.id,
    reporter: derivedId(`code:${code}`),
  })),
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
    case 'REPORTER':
      return { ...who, ...claim() };
  }
};

/** A grant of a world, with the second person whom it waits for. */
export type DrawnGrant = AccessGrant & { readonly secondId: Uuid | null };

/** The signals (and cases of the same id) that every world has. */
export const OBJECTS = MUNICIPALITIES.flatMap((tenant) =>
  [0, 1, 2].map((at) => ({ tenantId: tenant.id, id: derivedId(`object:${tenant.slug}:${at}`), code: at })),
);
const HOURS = [-240, -1, 1, 240];

const grant = fc.record({
  object: fc.constantFrom(...OBJECTS),
  objectKind: fc.constantFrom('SIGNAL' as const, 'CASE' as const),
  seat: fc.constantFrom(...SEATS),
  fieldSets: fc.uniqueArray(fc.constantFrom(...FIELD_SETS), { minLength: 1 }),
  from: fc.constantFrom(...HOURS.slice(0, 3)),
  hours: fc.constantFrom(1, 480, 480),
  revoked: fc.constantFrom(false, false, false, true),
  approved: fc.constantFrom(true, true, false),
  asked: fc.boolean(),
  second: fc.option(fc.constantFrom(...SEATS)),
});
const involvement = fc.record({
  object: fc.constantFrom(...OBJECTS),
  seat: fc.constantFrom(...SEATS),
  part: fc.constantFrom(...INVOLVEMENT_PARTS),
});
const block = fc.record({
  of: fc.nat(19),
  lifted: fc.constantFrom(false, false, true),
  by: fc.constantFrom('BLOCK', 'BLOCK', 'CARD', 'CARD', 'MUNICIPALITY'),
});
const restriction = fc.record({ of: fc.nat(19), keepers: fc.array(fc.nat(19), { minLength: 1, maxLength: 2 }) });

/**
 * What stands in one world beside its tenants, seats, signals and offers: who was given what, who is involved in which case, who is
 * kept away, and what is closed. The last two are drawn near the first two, or they would concern nobody.
 */
const drawnWorld = fc.record({
  grants: fc.array(grant, { maxLength: 12 }),
  involvements: fc.uniqueArray(involvement, {
    maxLength: 4,
    selector: ({ object, seat }) => `${object.id}${seat.memberId}`,
  }),
  blocks: fc.array(block, { maxLength: 2 }),
  restrictions: fc.uniqueArray(restriction, { maxLength: 2, selector: ({ of }) => of }),
});

export const world = drawnWorld.map(({ blocks, restrictions, ...drawn }) => {
  const places = [...drawn.involvements, ...drawn.grants].map(({ object, seat }) => ({ object, seat }));
  const at = (index: number) => places[index % Math.max(places.length, 1)];
  const objects = new Set<string>();
  return {
    ...drawn,
    blocks: blocks.flatMap(({ of, ...block_ }) => {
      const place = at(of);
      return place ? [{ ...place, ...block_ }] : [];
    }),
    restrictions: restrictions.flatMap(({ of, keepers }) => {
      const place = at(of);
      if (!place || objects.has(place.object.id)) return [];
      objects.add(place.object.id);
      return [{ object: place.object, keepers: keepers.flatMap((keeper) => at(keeper)?.seat.memberId ?? []) }];
    }),
  };
});
export type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

/** Everybody who was given something, or is involved, in a world: the ones for whom wall and door could differ. */
export const concerned = ({ grants, involvements, restrictions }: World): Asker[] =>
  [
    ...new Set([
      ...[...grants, ...involvements].map(({ seat }) => seat),
      ...grants.flatMap(({ second }) => second ?? []),
      ...SEATS.filter(({ memberId }) => restrictions.some(({ keepers }) => keepers.includes(memberId))),
    ]),
  ].map((seat) => ({ kind: 'SEAT', seat }));

/** Puts who is involved, who is kept away and what is closed. */
const putPeople = async (
  database: TestDatabase,
  { involvements, blocks, restrictions }: World,
  at: (hours: number) => Date,
): Promise<void> => {
  await database.sql(
    `insert into cases.involvements (tenant_id, case_id, member_id, part, since, until)
     select r."tenantId", r.id, r."memberId", r.part, $2, $3 from jsonb_to_recordset($1) r ("tenantId" uuid, id uuid, "memberId" uuid, part text)`,
    [
      JSON.stringify(involvements.map(({ object, seat, part }) => ({ ...object, memberId: seat.memberId, part }))),
      at(-1),
      at(480),
    ],
  );
  const rows = blocks.map(({ object, seat, ...rest }) => ({ ...object, memberId: seat.memberId, ...rest }));
  await database.sql(
    `insert into cases.case_blocks (tenant_id, id, case_id, member_id, reason, recorded_by, recorded_at, lifted_by, lifted_at)
     select r."tenantId", uuidv4(), r.id, r."memberId", 'x', r.id, $2, case when r.lifted then r.id end, case when r.lifted then $2::timestamptz end
     from jsonb_to_recordset($1) r ("tenantId" uuid, id uuid, "memberId" uuid, lifted boolean)`,
    [JSON.stringify(rows.filter(({ by }) => by === 'BLOCK')), at(-1)],
  );
  await database.sql(
    `insert into cases.card_conflicts (tenant_id, id, member_id, card_id, municipality_id, lifted, version)
     select t.region_id, uuidv4(), r."memberId", case when r.by = 'CARD' then r.id end, case when r.by <> 'CARD' then t.id end, r.lifted, 1
     from jsonb_to_recordset($1) r ("tenantId" uuid, id uuid, "memberId" uuid, lifted boolean, by text) join reference.tenants t on t.id = r."tenantId"`,
    [JSON.stringify(rows.filter(({ by }) => by !== 'BLOCK'))],
  );
  await database.sql(
    `insert into cases.case_restrictions (tenant_id, id, case_id, keepers, reason, set_by, set_at)
     select r."tenantId", uuidv4(), r.id, k.keepers, 'x', k.keepers[1], $2 from jsonb_to_recordset($1) r ("tenantId" uuid, id uuid, keepers jsonb),
       lateral (select array(select jsonb_array_elements_text(r.keepers)::uuid) as keepers) k`,
    [JSON.stringify(restrictions.map(({ object, keepers }) => ({ ...object, keepers }))), at(-1)],
  );
};

/** Replaces the grants and involvements of the last world, and answers the grants as the rules know them. */
export const putWorld = async (database: TestDatabase, drawn: World, now: Date): Promise<DrawnGrant[]> => {
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const asked = new Set<string>();
  const rows = drawn.grants.map((given) => ({
    id: newId(),
    tenantId: given.object.tenantId,
    objectKind: given.objectKind,
    objectId: given.object.id,
    memberTenantId: given.seat.tenantId,
    memberId: given.seat.memberId,
    fieldSets: partsOfGrant(given),
    validFrom: at(given.from),
    validUntil: at(given.from + given.hours + 0.5),
    revokedAt: given.revoked ? now : null,
    approvedAt: given.approved ? now : null,
    requestId: given.asked && isFirst(asked, given) ? requestIdOf(given.object.id, given.seat.memberId) : null,
    secondId: given.second?.memberId === given.seat.memberId ? null : (given.second?.memberId ?? null),
  }));
  await database.sql('delete from cases.grants');
  for (const table of ['involvements', 'case_blocks', 'card_conflicts', 'case_restrictions'])
    await database.sql(`delete from cases.${table}`);
  await database.sql(
    `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, offer_id,
       valid_from, valid_until, given_by, given_at, approved_by, approved_at, revoked_at, revoked_because, request_id, second_id, question)
     select r."tenantId", r.id, r."objectKind", r."objectId", r."memberTenantId", r."memberId", array(select jsonb_array_elements_text(r."fieldSets")),
       'X', 'X', r."objectId", r."validFrom", r."validUntil", r.id, now(), case when r."approvedAt" is null then null else r."objectId" end, r."approvedAt",
       r."revokedAt", case when r."revokedAt" is null then null else 'MISTAKE' end, r."requestId", r."secondId", case when r."fieldSets" ? 'CONTRIBUTE' then '\\x78'::bytea end
     from jsonb_to_recordset($1) r ("tenantId" uuid, id uuid, "objectKind" text, "objectId" uuid, "memberTenantId" uuid, "memberId" uuid,
       "fieldSets" jsonb, "validFrom" timestamptz, "validUntil" timestamptz, "approvedAt" timestamptz, "revokedAt" timestamptz, "requestId" uuid, "secondId" uuid)`,
    [JSON.stringify(rows)],
  );
  await putPeople(database, drawn, at);
  return rows;
};

type Asking = { tenantId: Uuid; memberId: Uuid | null };

const municipalityOf = (objectId: Uuid) => OBJECTS.find(({ id }) => id === objectId)?.tenantId;

/** Kept away by a conflict of interest. */
export const isBlocked = ({ blocks }: World, who: Asking, objectId: Uuid): boolean =>
  blocks.some(
    ({ object, seat, lifted, by }) =>
      !lifted &&
      seat.memberId === who.memberId &&
      (by === 'MUNICIPALITY' ? object.tenantId === municipalityOf(objectId) : object.id === objectId),
  );

/** Neither kept away nor shut out while the case is closed to all but a few. */
export const isOpenTo = (drawn: World, who: Asking, objectId: Uuid): boolean =>
  !isBlocked(drawn, who, objectId) &&
  drawn.restrictions.every(
    ({ object, keepers }) => object.id !== objectId || (who.memberId !== null && keepers.includes(who.memberId)),
  );

/** What somebody is in a case: only in the own tenant, however the row came to be. */
const placesOf = ({ involvements }: World, who: Asking, caseId: Uuid) =>
  involvements.filter(
    ({ object, seat }) => object.id === caseId && object.tenantId === who.tenantId && seat.memberId === who.memberId,
  );

/** Whether somebody works on a case and it is open to them. */
export const isInvolved = (drawn: World, who: Asking, caseId: Uuid): boolean =>
  placesOf(drawn, who, caseId).length > 0 && isOpenTo(drawn, who, caseId);

export const partsOf = (drawn: World, who: Asking, caseId: Uuid) =>
  isOpenTo(drawn, who, caseId) ? placesOf(drawn, who, caseId).map(({ part }) => part) : [];

/** What a policy is told of somebody's place in a case. */
export const placeIn = (drawn: World, who: Asking, caseId: Uuid) => ({
  involved: isInvolved(drawn, who, caseId),
  led: partsOf(drawn, who, caseId).some((part) => part !== 'MEMBER'),
});

/** Whether somebody may know that a case exists; `grants` are those that run. */
export const knowsOf = (drawn: World, who: Asking, caseId: Uuid, grants: readonly AccessGrant[]): boolean =>
  !isBlocked(drawn, who, caseId) &&
  (placesOf(drawn, who, caseId).length > 0 ||
    grants.some(
      ({ objectId, memberId, fieldSets }) => objectId === caseId && memberId === who.memberId && readsCase(fieldSets),
    ));

/** Those grants that open something to their holder. */
export const openGrants = (drawn: World, grants: readonly AccessGrant[]): AccessGrant[] =>
  grants.filter(({ objectId, memberId, memberTenantId }) =>
    isOpenTo(drawn, { memberId, tenantId: memberTenantId }, objectId),
  );
