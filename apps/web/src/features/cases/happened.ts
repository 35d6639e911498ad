/** Something that happened to a case, or is planned. `who` is the person it is about, `title` the document, when there is one. */
export type Happening = {
  readonly id: string;
  readonly at: Date;
  readonly what:
    | 'WEIGHED'
    | 'OPENED'
    | 'CONTRIBUTED'
    | 'DOCUMENT_ADDED'
    | 'DOCUMENT_RENEWED'
    | 'DOCUMENT_WITHDRAWN'
    | 'ACCESS_ASKED'
    | 'ACCESS_GIVEN'
    | 'ACCESS_ENDED'
    | 'MET'
    | 'WILL_MEET';
  readonly who?: string;
  readonly title?: string;
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

type AddedDocument = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly addedBy: Named;
  readonly addedAt: string;
  readonly withdrawnBy: Named | null;
  readonly withdrawnAt: string | null;
};

/** What a file holds about its own history. */
export type Traces = {
  readonly openedAt: string;
  readonly weighedAt: string | null;
  readonly contributions: readonly { readonly id: string; readonly givenAt: string; readonly contributor: Named }[];
  /** Each version that the reader may read. */
  readonly documents: readonly AddedDocument[];
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

const ofDocument = ({ id, title, version, addedBy, addedAt, withdrawnBy, withdrawnAt }: AddedDocument): Happening[] => {
  const what = version === 1 ? 'DOCUMENT_ADDED' : 'DOCUMENT_RENEWED';
  const added: Happening = { id, at: new Date(addedAt), what, who: addedBy.name, title };
  if (withdrawnBy === null || withdrawnAt === null) return [added];
  const gone = { what: 'DOCUMENT_WITHDRAWN' as const, who: withdrawnBy.name, title };
  return [{ id: `${id} withdrawn`, at: new Date(withdrawnAt), ...gone }, added];
};

/** The history of a case, newest first; meetings that are planned stand before it. */
export const happenedTo = (traces: Traces, now: Date): Happening[] => {
  const { openedAt, weighedAt, contributions, documents, grants, meetings } = traces;
  const all: Happening[] = [
    { id: 'opened', at: new Date(openedAt), what: 'OPENED' },
    ...(weighedAt === null ? [] : [{ id: 'weighed', at: new Date(weighedAt), what: 'WEIGHED' as const }]),
    ...contributions.map(({ id, givenAt, contributor }) => ({
      id,
      at: new Date(givenAt),
      what: 'CONTRIBUTED' as const,
      who: contributor.name,
    })),
    ...documents.flatMap(ofDocument),
    ...grants.flatMap(ofGrant),
    ...meetings.flatMap(({ id, status, startsAt }): Happening[] => {
      if (startsAt === null || status === 'CANCELLED') return [];
      const at = new Date(startsAt);
      return [{ id, at, what: at > now ? 'WILL_MEET' : 'MET' }];
    }),
  ];
  return all.toSorted((one, other) => other.at.getTime() - one.at.getTime());
};
