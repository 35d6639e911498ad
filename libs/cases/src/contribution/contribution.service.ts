import { Injectable } from '@nestjs/common';
import { memberRef, organisationRef } from '@regiotafel/directory/contract';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, globalId, newId, NotFound, Unauthenticated, type Uuid, type Who } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseFileView, type CaseRow } from '../case-file/case-file.service.js';
import { Consents } from '../consent/consent.service.js';
import { WrongCaseState } from '../domain/case-file.errors.js';
import { isOpen } from '../domain/case-file.js';
import { type ConsentUse, isTold, isUnagreed, saidOf } from '../domain/consent.js';
import { goneOn, isPastTerm } from '../domain/contribution.js';
import { draftSent } from '../draft/draft.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import type { AddContribution } from './contribution.input.js';
import { contributionDoor } from './contribution.policy.js';
import { askedCases, contributionsOf, type ContributionRow, insertContribution } from './contribution.store.js';

const AT_MOST = 200;
const CONTRIBUTE = ['CONTRIBUTE'] as const;
const place = (rowId: Uuid) => ({ table: 'cases.contributions', column: 'sealed', rowId });

/** A case as far as contributing to it goes. */
export type AboutCase = Pick<CaseRow, 'id' | 'tenant_id' | 'subject_id' | 'involved' | 'granted' | 'field_sets'> &
  Partial<Pick<CaseRow, 'status'>>;

interface Owned {
  readonly tenant_id: Uuid;
  readonly contributor_id: Uuid | null;
  readonly past_term?: boolean;
  readonly told?: boolean;
}

/** What a policy is told of a contribution: the row, and the caller's access to the case it is about. */
const factsOf = ({ involved, granted, field_sets }: AboutCase, row: Owned) => ({
  involved,
  granted,
  field_sets,
  tenant_id: row.tenant_id,
  contributor_id: row.contributor_id,
  past_term: row.past_term ?? false,
  told: row.told ?? false,
});

const textOf = (row: ContributionRow, seals: Seals | undefined): string | null =>
  row.sealed && seals ? seals.open(place(row.id), row.sealed) : null;

interface Reading {
  readonly who: Who;
  readonly about: AboutCase;
  readonly seals: Seals | undefined;
  readonly additions: readonly ContributionRow[];
}

const viewOf = (row: ContributionRow, { who, about, seals, additions }: Reading) => {
  const stands = row.withdrawn_at === null;
  const facts = factsOf(about, row);
  const isOwn = contributionDoor.can(who, 'withdraw', 'Contribution', facts);
  const takesMore = about.status === undefined || isOpen(about.status);
  return {
    id: globalId('contribution', row.id),
    uuid: row.id,
    contributor: memberRef(row.contributor_id),
    organisation: row.organisation_id && organisationRef(row.organisation_id),
    sourceRegime: row.source_regime,
    professionalSecrecy: row.professional_secrecy,
    oralOnly: row.oral_only,
    text: textOf(row, seals),
    givenAt: row.given_at,
    additions: additions.toReversed().flatMap((added) => {
      const text = textOf(added, seals);
      return text === null ? [] : [{ id: globalId('contribution', added.id), text, givenAt: added.given_at }];
    }),
    withdrawnAt: row.withdrawn_at,
    goneOn: goneOn(row.kept_until),
    mayAddTo: stands && isOwn && takesMore && contributionDoor.can(who, 'add', 'Contribution', facts),
    mayWithdraw: stands && isOwn,
  };
};
export type ContributionView = ReturnType<typeof viewOf>;

/** What is said in a case, and what it adds to. */
export interface Saying extends Omit<AddContribution, 'idempotencyKey'> {
  readonly addsTo: Uuid | null;
}

/** Contributions of partners to cases. Reading them is an operation of its own in the log, with the pseudonym of the person. */
@Injectable()
export class ContributionService {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
    private readonly consents: Consents,
  ) {}

  /** The contributions to cases that the caller may read, newest first, by case. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly ContributionView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.contributions.read', ...object }, async (tx) => {
      const { cases, rows } = await this.readable(tx, ids);
      const seals = await this.sealing.of(tx, [...cases.keys()]);
      const added = Map.groupBy(rows, (row) => row.adds_to);
      const views = Map.groupBy(added.get(null) ?? [], (row) => row.case_id);
      return new Map(
        [...views].map(([caseId, of]) => {
          const about = cases.get(caseId) as AboutCase;
          const reading = { who: tx.who, about, seals: seals.get(caseId) };
          return [caseId, of.map((row) => viewOf(row, { ...reading, additions: added.get(row.id) ?? [] }))];
        }),
      );
    });
  }

  /** The contributions to one case that the caller may read; those of all cases of a page are read together. */
  async loaded(context: GraphContext, caseId: Uuid): Promise<readonly ContributionView[]> {
    const loader = loaderFor(context, 'cases.contributions', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.ofCases(context.actor, ids as Uuid[]);
    });
    return (await loader.load(caseId)) ?? [];
  }

  /** How many contributions of others still need the word of their contributor for this use, by case whose contributions the caller reads. */
  unagreed(actor: Actor, use: ConsentUse, ids: readonly Uuid[]): Promise<ReadonlyMap<string, number>> {
    return this.tenants.run(actor, { action: 'case.contributions.count' }, async (tx) => {
      const { cases, rows } = await this.readable(tx, ids);
      const waiting = rows.filter(
        (row) =>
          row.adds_to === null &&
          row.withdrawn_at === null &&
          row.contributor_id !== tx.who.memberId &&
          isUnagreed(saidOf(row), use, tx.now),
      );
      const reading = [...cases.values()].filter(
        (about) => about.involved || about.field_sets.includes('CONTRIBUTIONS'),
      );
      return new Map(reading.map(({ id }) => [id, waiting.filter((row) => row.case_id === id).length]));
    });
  }

  /** Those of one case; those of all cases of a page are counted together. */
  async unagreedLoaded(context: GraphContext, use: ConsentUse, caseId: Uuid): Promise<number | null> {
    const loader = loaderFor(context, `cases.contributions.unagreed.${use}`, (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.unagreed(context.actor, use, ids as Uuid[]);
    });
    return loader.load(caseId);
  }

  /** Adds what the caller says, in the caller's own name. @throws NotFound without access to it */
  add(actor: Actor, input: AddContribution): Promise<CaseFileView | null> {
    const operation = { action: 'case.contribution.add', object: { kind: 'case', id: input.caseId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const { id, about } = await this.say(tx, { ...input, addsTo: null });
        const { caseId, sourceRegime } = input;
        const { tenant_id: caseTenantId, subject_id: subjectId } = about;
        await this.consents.begin(tx, { id, caseTenantId, caseId, subjectId, sourceRegime });
        await draftSent(tx, 'CONTRIBUTION', caseId);
        return { contributionId: id };
      });
      return this.cases.viewIn(tx, input.caseId);
    });
  }

  /** Lays what the caller says in the case. @throws NotFound without access to it; WrongCaseState once it is closed */
  async say(tx: TenantTx, saying: Saying): Promise<{ readonly id: Uuid; readonly about: AboutCase }> {
    const { text, caseId, sourceRegime, professionalSecrecy, oralOnly, addsTo } = saying;
    const [about] = await this.about(tx, [caseId]);
    if (!about) throw new NotFound();
    if (about.status && !isOpen(about.status)) throw new WrongCaseState(about.status, 'contribute');
    const mine = { tenant_id: tx.who.tenantId, contributor_id: tx.who.memberId };
    contributionDoor.requireCan(tx.who, 'add', 'Contribution', factsOf(about, mine));
    const id = newId();
    const sealed = text === null ? null : (await this.sealing.one(tx, caseId)).seal(place(id), text);
    const caseTenantId = about.tenant_id;
    await insertContribution(tx, {
      id,
      caseTenantId,
      caseId,
      sourceRegime,
      professionalSecrecy,
      oralOnly,
      sealed,
      addsTo,
    });
    return { id, about };
  }

  /** Contributions that the caller may read, with the cases they are about. */
  private async readable(tx: TenantTx, ids: readonly Uuid[]) {
    const cases = new Map((await this.about(tx, ids)).map((row) => [row.id, row]));
    const rows = (await contributionsOf(tx, [...cases.keys()], AT_MOST)).filter((row) => {
      const about = cases.get(row.case_id);
      const past_term = isPastTerm(row.kept_until, tx.now);
      const facts = { ...row, past_term, told: isTold(saidOf(row), tx.now) };
      return about !== undefined && contributionDoor.can(tx.who, 'read', 'Contribution', factsOf(about, facts));
    });
    return { cases, rows };
  }

  /** Cases that the caller may read, and those that somebody asked them to contribute to. */
  private async about(tx: TenantTx, ids: readonly Uuid[]): Promise<AboutCase[]> {
    const known = await this.cases.knownIn(tx, ids);
    const asked = await askedCases(
      tx,
      ids.filter((id) => !known.some((row) => row.id === id)),
    );
    if (asked.length > 0) await logSeen(tx, asked);
    return [...known, ...asked.map((row) => ({ ...row, involved: false, granted: false, field_sets: CONTRIBUTE }))];
  }
}
