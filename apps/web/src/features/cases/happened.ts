/** Something that happened to a case, or is planned. `who` is the person it is about, when there is one. */
export type Happening = {
  readonly id: string;
  readonly at: Date;
  readonly what:
    'WEIGHED' | 'OPENED' | 'CONTRIBUTED' | 'ACCESS_ASKED' | 'ACCESS_GIVEN' | 'ACCESS_ENDED' | 'MET' | 'WILL_MEET';
  readonly who?: string;
};

type Named = { readonly name: string };
type GivenAccess = {
  readonly id: string;
  readonly state: 'REQUESTED' | 'ACTIVE' | 'EXPIRED' | 'REVOKED';
  readonly validFrom: string;
  readonly validUntil: string;
  readonly revokedAt: string | null;
  readonly member: Named;
};

/** What a file holds about its own history. */
export type Traces = {
  readonly openedAt: string;
  readonly weighedAt: string | null;
  readonly contributions: readonly { readonly id: string; readonly givenAt: string; readonly contributor: Named }[];
  readonly grants: readonly GivenAccess[];
  readonly meetings: readonly { readonly id: string; readonly status: string; readonly startsAt: string | null }[];
};

const ofGrant = ({ id, state, validFrom, validUntil, revokedAt, member }: GivenAccess): Happening[] => {
  const given: Happening = {
    id: `${id} given`,
    at: new Date(validFrom),
    what: state === 'REQUESTED' ? 'ACCESS_ASKED' : 'ACCESS_GIVEN',
    who: member.name,
  };
  if (state !== 'EXPIRED' && state !== 'REVOKED') return [given];
  return [{ ...given, id: `${id} ended`, at: new Date(revokedAt ?? validUntil), what: 'ACCESS_ENDED' }, given];
};

/** The history of a case, newest first; meetings that are planned stand before it. */
export const happenedTo = (traces: Traces, now: Date): Happening[] => {
  const { openedAt, weighedAt, contributions, grants, meetings } = traces;
  const all: Happening[] = [
    { id: 'opened', at: new Date(openedAt), what: 'OPENED' },
    ...(weighedAt === null ? [] : [{ id: 'weighed', at: new Date(weighedAt), what: 'WEIGHED' as const }]),
    ...contributions.map(({ id, givenAt, contributor }) => ({
      id,
      at: new Date(givenAt),
      what: 'CONTRIBUTED' as const,
      who: contributor.name,
    })),
    ...grants.flatMap(ofGrant),
    ...meetings.flatMap(({ id, status, startsAt }): Happening[] => {
      if (startsAt === null || status === 'CANCELLED') return [];
      const at = new Date(startsAt);
      return [{ id, at, what: at > now ? 'WILL_MEET' : 'MET' }];
    }),
  ];
  return all.toSorted((one, other) => other.at.getTime() - one.at.getTime());
};
