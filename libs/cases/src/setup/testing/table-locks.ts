import type { Door } from '@regiotafel/access';
import type { Uuid, Who } from '@regiotafel/kernel';
import { FIELD_SETS, readsCase } from '../../domain/field-set.js';
import { type AccessGrant, grantState, needsApproval } from '../../domain/grant.js';
import type { Calling } from './drawn-callings.js';
import { isClosedTo } from './kept-away.js';
import { type Tables, weighingFacts, WEIGHINGS } from './random-table.js';
import { type DrawnGrant, isBlocked, isInvolved, knowsOf, partsOf, type World } from './random-world.js';

/** The doors of the features. */
export interface Doors {
  readonly weighing: Door;
  readonly caseFile: Door;
  readonly plan: Door;
  readonly planHeading: Door;
  readonly deadline: Door;
  readonly escalation: Door;
  readonly aftercare: Door;
  readonly closing: Door;
  readonly contribution: Door;
  readonly document: Door;
  readonly draft: Door;
  readonly pool: Door;
  readonly poolView: Door;
  readonly reference: Door;
  readonly uniformity: Door;
  readonly joining: Door;
  readonly feedback: Door;
  readonly closure: Door;
  readonly regime: Door;
  readonly duplicate: Door;
  readonly surroundings: Door;
  readonly handover: Door;
  readonly accessRequest: Door;
  readonly consent: Door;
  readonly covenant: Door;
  readonly calledIn: Door;
  readonly cardConflict: Door;
}

/** When every world is looked at. */
export const NOW = new Date('2026-03-02T08:00:00Z');

/** One drawn world, and what the rules know of it. */
export interface Drawn {
  readonly doors: Doors;
  readonly world: World;
  readonly tables: Tables;
  /** Those that open something to their holder. */
  readonly grants: readonly AccessGrant[];
  readonly allGrants: readonly DrawnGrant[];
  readonly callings: readonly Calling[];
}

/** A row by its place, as the test selects it: `key` names it, `of` the weighing, case or signal it belongs to. */
export interface Row {
  readonly key: string;
  readonly of: Uuid;
  readonly tenant_id: Uuid;
  readonly member_id?: Uuid;
  readonly municipality_id?: Uuid;
  readonly is_shared?: boolean;
  readonly object_kind?: string;
  readonly scan?: string;
  readonly past_term?: boolean;
  readonly said_at?: Date;
  readonly is_agreed?: boolean;
}
export type May = (who: Who, row: Row, drawn: Drawn) => boolean;

export const weighing =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.weighing.can(
      who,
      action,
      'Weighing',
      weighingFacts(drawn.tables, drawn.grants, who, row.of, NOW, drawn.world),
    );
export const judgement =
  (action: string): May =>
  (who, row, drawn) => {
    const facts = weighingFacts(drawn.tables, drawn.grants, who, row.of, NOW, drawn.world);
    return drawn.doors.weighing.can(who, action, 'Judgement', { ...facts, member_id: row.member_id });
  };
export const hasMet = ({ of }: Row, { tables: { statuses } }: Drawn): boolean =>
  ['JOINT', 'CONCLUDED'].includes(statuses[WEIGHINGS.findIndex(({ id }) => id === of)] ?? '');
const either =
  (...ways: May[]): May =>
  (...asked) =>
    ways.some((way) => way(...asked));
/** What the caller has to do with the case of a row. */
export const access = (who: Who, row: Row, drawn: Drawn) => {
  const mine = drawn.grants.filter(
    (grant) => grant.objectId === row.of && grant.memberId === who.memberId && grantState(grant, NOW) === 'ACTIVE',
  );
  const field_sets = FIELD_SETS.filter((fieldSet) => mine.some(({ fieldSets }) => fieldSets.includes(fieldSet)));
  const running = drawn.allGrants.filter((grant) => grantState(grant, NOW) === 'ACTIVE');
  return {
    known: knowsOf(drawn.world, who, row.of, running),
    blocked: isBlocked(drawn.world, who, row.of),
    kept_away: isBlocked(drawn.world, who, row.of),
    closed: isBlocked(drawn.world, who, row.of) || isClosedTo(drawn.world, who, row.of),
    involved: isInvolved(drawn.world, who, row.of),
    parts: partsOf(drawn.world, who, row.of),
    granted: mine.some(({ fieldSets }) => readsCase(fieldSets)),
    field_sets,
  };
};
export const caseFile =
  (action: string, kind = 'CaseFile'): May =>
  (who, row, drawn) =>
    drawn.doors.caseFile.can(who, action, kind, { ...row, ...access(who, row, drawn) });
export const surroundings =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.surroundings.can(who, action, 'Surroundings', { ...row, ...access(who, row, drawn) });
export const closure =
  (action: string, kind: 'CaseBlock' | 'CaseRestriction'): May =>
  (who, row, drawn) =>
    drawn.doors.closure.can(who, action, kind, { ...row, ...access(who, row, drawn) });
export const handover =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.handover.can(who, action, 'Handover', { ...row, ...access(who, row, drawn) });
/** Whether a contribution was told to whoever reads by access. */
export const isToldTo = (who: Who, { of, said_at, is_agreed }: Row, { allGrants }: Drawn): boolean =>
  is_agreed === true ||
  (said_at !== undefined &&
    allGrants.some(
      (grant) =>
        grant.objectId === of &&
        grant.memberId === who.memberId &&
        grant.fieldSets.includes('CONTRIBUTIONS') &&
        grantState({ ...grant, revokedAt: null }, said_at) === 'ACTIVE' &&
        (!needsApproval(grant) || (grant.approvedAt !== null && grant.approvedAt <= said_at)),
    ));
export const contribution =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.contribution.can(who, action, 'Contribution', {
      ...access(who, row, drawn),
      tenant_id: row.tenant_id,
      contributor_id: row.member_id,
      past_term: row.past_term ?? false,
      told: isToldTo(who, row, drawn),
    });
/** A contribution in the own name, laid in a tenant. */
export const own =
  (tenantId: (who: Who, row: Row) => Uuid): May =>
  (who, row, drawn) => {
    const { member_id: _, ...rest } = row;
    const mine = { ...rest, ...(who.memberId && { member_id: who.memberId }), tenant_id: tenantId(who, row) };
    return contribution('add')(who, mine, drawn);
  };

export const card =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.pool.can(who, action, 'PoolCard', { ...row, ...access(who, row, drawn) });

export const poolView =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.poolView.can(who, action, 'PoolView', row);

const VIEW = 'id::text as key, id as of, tenant_id, member_id, is_shared';
const CARD = 'id::text as key, id as of, tenant_id, municipality_id';
const HANDOVER =
  'id::text as key, case_id as of, tenant_id, from_tenant_id, to_tenant_id, to_member_id, offered_by, status';
const OF_CASE = 'id::text as key, case_id as of, tenant_id, member_id';
const OF_CASE_ALONE = 'id::text as key, case_id as of, tenant_id';
export const PART = 'id::text as key, id as of, tenant_id';
/** Whether a row is past the term of its law when the worlds are looked at. */
export const PAST_TERM = `(kept_until <= '${NOW.toISOString()}') is true as past_term`;
const AGREED = `k.source_regime = 'AVG' and not k.professional_secrecy
  or (select 'DISCLOSURE' = any (c.uses) and (c.until > '${NOW.toISOString()}') is not false from cases.contribution_consents c
    where c.contribution_id = k.id order by c.decided_at desc limit 1)`;
const factOf = (id: string, fact: string): string => `(select ${fact} from cases.contributions k where k.id = ${id})`;
/** When a contribution was said, and whether its contributor has nothing to agree to before others read it. */
export const SAID = (id: string): string =>
  `${factOf(id, 'k.given_at')} as said_at, ${factOf(id, AGREED)} as is_agreed`;
const PLACE = "weighing_id || '.' || member_id as key, weighing_id as of, tenant_id, member_id";

/** Tables of weighings, cases, cards and feedback: their rows, and who may see one. */
export const READS: readonly { table: string; columns: string; may: May }[] = [
  { table: 'weighings', columns: PART, may: weighing('read') },
  { table: 'weighing_members', columns: PLACE, may: weighing('read') },
  { table: 'weighing_keys', columns: PART, may: either(weighing('judge'), weighing('readConclusion')) },
  { table: 'judgements', columns: PLACE, may: judgement('read') },
  { table: 'weighing_conclusions', columns: PART, may: weighing('readConclusion') },
  { table: 'case_files', columns: PART, may: caseFile('read') },
  { table: 'case_narratives', columns: PART, may: caseFile('readNarrative') },
  { table: 'case_identities', columns: PART, may: caseFile('readIdentity') },
  { table: 'case_relatives', columns: OF_CASE_ALONE, may: surroundings('readRelatives') },
  { table: 'case_parties', columns: OF_CASE_ALONE, may: surroundings('readParties') },
  {
    table: 'contributions',
    columns: `id::text as key, case_id as of, tenant_id, contributor_id as member_id, ${PAST_TERM}, ${SAID('contributions.id')}`,
    may: contribution('read'),
  },
  {
    table: 'contribution_withdrawals',
    columns: `id::text as key, case_id as of, tenant_id, contributor_id as member_id, ${SAID('contribution_withdrawals.id')}`,
    may: contribution('readWithdrawal'),
  },
  {
    table: 'involvements',
    columns: OF_CASE,
    may: caseFile('read', 'Involvement'),
  },
  { table: 'case_blocks', columns: OF_CASE, may: closure('read', 'CaseBlock') },
  { table: 'case_restrictions', columns: OF_CASE_ALONE, may: closure('read', 'CaseRestriction') },
  { table: 'handovers', columns: HANDOVER, may: handover('read') },
  { table: 'pool_cards', columns: CARD, may: card('read') },
  { table: 'pool_views', columns: VIEW, may: poolView('read') },
  {
    table: 'feedbacks',
    columns: 'signal_id::text as key, signal_id as of, tenant_id',
    may: (who, row, drawn) => drawn.doors.feedback.can(who, 'read', 'Feedback', { ...row, ...access(who, row, drawn) }),
  },
];

/** What a command changes, and who may give it. All other tables know no change. */
export const CHANGES: readonly { table: string; set: string; where: string; columns: string; may: May }[] = [
  {
    table: 'weighings',
    set: 'version = version',
    where: "status not in ('CONCLUDED', 'ENDED')",
    columns: PART,
    may: either(weighing('judge'), weighing('end')),
  },
  {
    table: 'weighing_members',
    set: 'left_at = left_at',
    where: 'judged_at is null',
    columns: PLACE,
    may: either(judgement('give'), weighing('replaceSeat')),
  },
  { table: 'case_files', set: 'version = version', where: 'true', columns: PART, may: caseFile('lead') },
  ...['case_relatives', 'case_parties'].map((table) => ({
    table,
    set: 'key_version = key_version',
    where: 'true',
    columns: OF_CASE_ALONE,
    may: surroundings('write'),
  })),
  {
    table: 'involvements',
    set: 'until = until',
    where: 'true',
    columns: OF_CASE,
    may: caseFile('end', 'Involvement'),
  },
  {
    table: 'case_blocks',
    set: 'lifted_at = lifted_at',
    where: 'lifted_at is null',
    columns: OF_CASE,
    may: closure('lift', 'CaseBlock'),
  },
  {
    table: 'case_restrictions',
    set: 'lifted_at = lifted_at',
    where: 'true',
    columns: OF_CASE_ALONE,
    may: closure('lift', 'CaseRestriction'),
  },
  {
    table: 'handovers',
    set: "status = 'WITHDRAWN', answered_at = now()",
    where: "status = 'OFFERED'",
    columns: HANDOVER.replace(', status', ", 'OFFERED' as status"),
    may: handover('withdraw'),
  },
  {
    table: 'pool_cards',
    set: 'version = version',
    where: 'true',
    columns: CARD,
    may: either(card('setStatus'), card('moveOn')),
  },
  { table: 'pool_views', set: 'version = version', where: 'true', columns: VIEW, may: poolView('change') },
];
