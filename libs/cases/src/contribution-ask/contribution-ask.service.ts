import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef } from '@regiotafel/directory/contract';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import {
  type Actor,
  dayAt,
  globalId,
  InvalidInput,
  NotFound,
  parseId,
  Unauthenticated,
  type Uuid,
} from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import { CaseFileService, type CaseFileView, type CaseRow } from '../case-file/case-file.service.js';
import { shutOf } from '../closure/kept-away.service.js';
import { endOf, untilDay, usualDay, wrongTerms } from '../domain/grant.js';
import { isKeptAway } from '../domain/shut.js';
import type { WorkItem } from '../domain/work-item.js';
import { Grants } from '../grant/grant.service.js';
import { termsOf, ThemeRules } from '../rules/rules.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import type { AskContribution } from './contribution-ask.input.js';
import { contributionAskDoor } from './contribution-ask.policy.js';
import { type ContributionAskRow, ownAsks } from './contribution-ask.store.js';

const AT_MOST = 100;
const place = (column: 'question' | 'necessity' | 'subsidiarity', rowId: Uuid) => ({
  table: 'cases.grants',
  column,
  rowId,
});

/** Why less is not enough follows from what this access is. */
const SUBSIDIARITY = 'De gevraagde leest van de casus niets: alleen deze vraag en wat zij of hij zelf bijdraagt.';

const viewOf = (row: ContributionAskRow, seals: Seals) => ({
  id: globalId('grant', row.id),
  caseId: globalId('case', row.object_id),
  caseUuid: row.object_id,
  regime: row.regime,
  question: seals.open(place('question', row.id), row.question),
  askedBy: memberRef(row.given_by),
  municipality: municipalityRef(row.tenant_id),
  askedAt: row.given_at,
  until: untilDay(row.valid_until),
  isAnswered: row.is_answered,
});
export type ContributionAskView = ReturnType<typeof viewOf>;

/** Questions to people who contribute to a case and read nothing else of it. */
@Injectable()
export class ContributionAsks {
  constructor(
    private readonly tenants: Tenants,
    private readonly commands: CaseCommands,
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly rules: ThemeRules,
    private readonly sealing: Sealing,
  ) {}

  /** @throws NotFound for whoever may not give access; InvalidInput with every wrong field; WrongCaseState for a closed case */
  ask(actor: Actor, input: AskContribution): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.contribution.ask', input, (tx, about) => this.give(tx, about, input));
  }

  /** What was put to the caller and still runs, newest first. */
  mine(actor: Actor): Promise<ContributionAskView[]> {
    return this.tenants.run(actor, { action: 'contribution-ask.list' }, async (tx) =>
      this.views(tx, await ownAsks(tx, null, AT_MOST)),
    );
  }

  /** One question by global id; all that a request asks for in one tick are read together. */
  loaded(context: GraphContext, id: string): Promise<ContributionAskView | null> {
    const uuid = parseId('grant', id);
    return loaderFor(context, 'cases.contribution-ask', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.byIds(context.actor, ids as Uuid[]);
    }).load(uuid);
  }

  byIds(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, ContributionAskView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'grant', id } } : {};
    return this.tenants.run(actor, { action: 'contribution-ask.read', ...object }, async (tx) => {
      const views = await this.views(tx, await ownAsks(tx, ids, AT_MOST));
      return new Map(views.map((view) => [parseId('grant', view.id), view]));
    });
  }

  /** Questions that the caller has not answered. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = (await ownAsks(tx, null, AT_MOST)).filter((row) => this.isMine(tx, row) && !row.is_answered);
    if (rows.length > 0) await logSeen(tx, rows);
    return rows.map(({ id, tenant_id, valid_until }) => ({
      reason: 'CONTRIBUTION_ASKED',
      dueAt: valid_until,
      municipalityId: tenant_id,
      theme: null,
      about: { kind: 'CONTRIBUTION_ASK', id },
    }));
  }

  private async give(tx: TenantTx, about: CaseRow, input: AskContribution): Promise<void> {
    const { subjectId } = await this.cases.grantable(tx, about.id);
    const [purpose] = await this.rules.choices(tx, 'CONTRIBUTE', about.regime);
    if (!purpose) throw new NotFound();
    const today = dayAt(tx.now);
    const memberTenantId = await this.grants.tenantOf(tx, input.memberId);
    const away = isKeptAway(await shutOf(tx, about.id), input.memberId) || input.memberId === tx.who.memberId;
    const wrong = [
      ...wrongTerms({ fieldSets: null, until: input.until }, termsOf(purpose), today),
      ...(memberTenantId && !away ? [] : [{ path: 'memberId', code: 'NOT_ALLOWED' }]),
    ];
    if (!memberTenantId || wrong.length > 0) throw new InvalidInput(wrong);
    const seals = await this.sealing.one(tx, about.id);
    await this.grants.give(tx, (id) => ({
      objectKind: 'CASE',
      objectId: about.id,
      memberTenantId,
      memberId: input.memberId,
      fieldSets: purpose.field_set,
      purpose: purpose.code,
      legalBasis: purpose.legal_basis,
      offerId: null,
      necessity: seals.seal(place('necessity', id), input.necessity),
      subsidiarity: seals.seal(place('subsidiarity', id), SUBSIDIARITY),
      question: seals.seal(place('question', id), input.question),
      subjectId,
      validFrom: tx.now,
      validUntil: endOf(input.until ?? usualDay(today, termsOf(purpose))),
      renews: null,
    }));
  }

  private async views(tx: TenantTx, rows: readonly ContributionAskRow[]): Promise<ContributionAskView[]> {
    const mine = rows.filter((row) => this.isMine(tx, row));
    if (mine.length === 0) return [];
    const seals = await this.sealing.of(tx, [...new Set(mine.map((row) => row.object_id))]);
    await logSeen(tx, mine);
    return mine.flatMap((row) => {
      const key = seals.get(row.object_id);
      return key ? [viewOf(row, key)] : [];
    });
  }

  private isMine(tx: TenantTx, row: ContributionAskRow): boolean {
    return contributionAskDoor.can(tx.who, 'read', 'ContributionAsk', row);
  }
}
