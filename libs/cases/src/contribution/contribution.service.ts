import { Injectable } from '@nestjs/common';
import { memberRef, organisationRef } from '@regiotafel/directory/contract';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, globalId, newId, NotFound, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseFileView, type CaseRow } from '../case-file/case-file.service.js';
import { Consents } from '../consent/consent.service.js';
import { WrongCaseState } from '../domain/case-file.errors.js';
import { isOpen } from '../domain/case-file.js';
import { draftSent } from '../draft/draft.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import type { AddContribution } from './contribution.input.js';
import { contributionDoor } from './contribution.policy.js';
import { askedCases, contributionsOf, type ContributionRow, insertContribution } from './contribution.store.js';

const AT_MOST = 200;
const CONTRIBUTE = ['CONTRIBUTE'] as const;
const place = (rowId: Uuid) => ({ table: 'cases.contributions', column: 'sealed', rowId });

const viewOf = (row: ContributionRow, seals: Seals | undefined) => ({
  id: globalId('contribution', row.id),
  uuid: row.id,
  contributor: memberRef(row.contributor_id),
  organisation: row.organisation_id && organisationRef(row.organisation_id),
  sourceRegime: row.source_regime,
  professionalSecrecy: row.professional_secrecy,
  oralOnly: row.oral_only,
  text: row.sealed && seals ? seals.open(place(row.id), row.sealed) : null,
  givenAt: row.given_at,
});
export type ContributionView = ReturnType<typeof viewOf>;

/** A case as far as contributing to it goes. */
type About = Pick<CaseRow, 'id' | 'tenant_id' | 'subject_id' | 'involved' | 'granted' | 'field_sets'> &
  Partial<Pick<CaseRow, 'status'>>;

/** What a policy is told of a contribution: the row, and the caller's access to the case it is about. */
const factsOf = ({ involved, granted, field_sets }: About, row: { tenant_id: Uuid; contributor_id: Uuid | null }) => ({
  involved,
  granted,
  field_sets,
  tenant_id: row.tenant_id,
  contributor_id: row.contributor_id,
});

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
      const cases = new Map((await this.about(tx, ids)).map((row) => [row.id, row]));
      const rows = (await contributionsOf(tx, [...cases.keys()], AT_MOST)).filter((row) => {
        const about = cases.get(row.case_id);
        return about !== undefined && contributionDoor.can(tx.who, 'read', 'Contribution', factsOf(about, row));
      });
      const seals = await this.sealing.of(tx, [...cases.keys()]);
      const views = Map.groupBy(rows, (row) => row.case_id);
      return new Map([...views].map(([about, of]) => [about, of.map((row) => viewOf(row, seals.get(about)))]));
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

  /** Adds what the caller says, in the caller's own name. @throws NotFound without access to it */
  add(actor: Actor, input: AddContribution): Promise<CaseFileView | null> {
    const operation = { action: 'case.contribution.add', object: { kind: 'case', id: input.caseId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => ({ contributionId: await this.insert(tx, input) }));
      return this.cases.viewIn(tx, input.caseId);
    });
  }

  /** Cases that the caller may read, and those that somebody asked them to contribute to. */
  private async about(tx: TenantTx, ids: readonly Uuid[]): Promise<About[]> {
    const known = await this.cases.knownIn(tx, ids);
    const asked = await askedCases(
      tx,
      ids.filter((id) => !known.some((row) => row.id === id)),
    );
    if (asked.length > 0) await logSeen(tx, asked);
    return [...known, ...asked.map((row) => ({ ...row, involved: false, granted: false, field_sets: CONTRIBUTE }))];
  }

  private async insert(tx: TenantTx, input: AddContribution): Promise<Uuid> {
    const [about] = await this.about(tx, [input.caseId]);
    if (!about) throw new NotFound();
    if (about.status && !isOpen(about.status)) throw new WrongCaseState(about.status, 'contribute');
    const mine = { tenant_id: tx.who.tenantId, contributor_id: tx.who.memberId };
    contributionDoor.requireCan(tx.who, 'add', 'Contribution', factsOf(about, mine));
    const id = newId();
    const { text, caseId, sourceRegime, professionalSecrecy, oralOnly } = input;
    const sealed = text === null ? null : (await this.sealing.one(tx, caseId)).seal(place(id), text);
    const said = { id, caseTenantId: about.tenant_id, caseId, sourceRegime, professionalSecrecy, oralOnly, sealed };
    await insertContribution(tx, said);
    const { tenant_id: caseTenantId, subject_id: subjectId } = about;
    await this.consents.begin(tx, { id, caseTenantId, caseId, subjectId, sourceRegime });
    await draftSent(tx, 'CONTRIBUTION', caseId);
    return id;
  }
}
