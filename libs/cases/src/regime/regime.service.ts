import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, Conflict, globalId, InvalidInput, newId, NotFound, type Uuid, type Who } from '@regiotafel/kernel';
import { announce, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import { CaseFileService, type CaseFileView, type CaseRow } from '../case-file/case-file.service.js';
import type { CasesEvents } from '../contract/events.js';
import { cardIdOf } from '../contract/ids.js';
import { isOpen } from '../domain/case-file.js';
import { SecondPersonNeeded } from '../domain/grant.errors.js';
import { AlreadyEnded } from '../domain/involvement.errors.js';
import { REGIME_TRANSITIONS, regimesFrom, regimeStatusAfter, type RegimeCommand } from '../domain/regime.js';
import { ReviewMustAgree } from '../domain/regime.errors.js';
import type { WorkItem } from '../domain/work-item.js';
import { Grants } from '../grant/grant.service.js';
import { ThemeRules } from '../rules/rules.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import type { AnswerRegimeProposal, ProposeRegime, ReviewRegime } from './regime.input.js';
import { regimeDoor } from './regime.policy.js';
import {
  decideProposal,
  insertProposal,
  insertRegimeReview,
  type ProposalRow,
  proposalsOf,
  setRegime,
  waitingProposals,
} from './regime.store.js';

const AT_MOST = 50;
const ANSWERS = { CHANGE: 'change', KEEP: 'keep', WITHDRAW: 'withdraw' } as const;
type Answer = keyof typeof ANSWERS;
const ALL_ANSWERS = Object.keys(ANSWERS) as readonly Answer[];

const reasonPlace = (rowId: Uuid) => ({ table: 'cases.regime_proposals', column: 'reason', rowId });
const notePlace = (rowId: Uuid) => ({ table: 'cases.regime_reviews', column: 'note', rowId });

/** What a purpose is for, whatever its law: `JOINT_WEIGHING` of `JOINT_WEIGHING_PGA`. */
const stemOf = (code: string): string => code.slice(0, code.lastIndexOf('_'));

/** Whether somebody with these parts in the case may take a step. */
const isTheirs = ({ parts }: CaseRow, command: RegimeCommand): boolean =>
  REGIME_TRANSITIONS.some((row) => row.command === command && row.by.some((by) => parts.includes(by)));

const reviewView = ({ review_id, agrees, note, reviewed_by, reviewed_at }: ProposalRow, seals: Seals) =>
  review_id && note && reviewed_by
    ? {
        agrees,
        note: seals.open(notePlace(review_id), note),
        reviewedBy: memberRef(reviewed_by),
        reviewedAt: reviewed_at,
      }
    : null;

const answersOf = (row: ProposalRow, about: CaseRow, who: Who): Answer[] => {
  const isWaiting = row.status === 'ASKED' && isOpen(about.status);
  if (!isWaiting || !regimeDoor.can(who, 'answer', 'RegimeProposal', about)) return [];
  return ALL_ANSWERS.filter(
    (answer) => isTheirs(about, ANSWERS[answer]) && (answer !== 'CHANGE' || row.agrees === true),
  );
};

const viewOf = (row: ProposalRow, about: CaseRow, seals: Seals, who: Who) => ({
  id: globalId('regimeProposal', row.id),
  from: row.from_regime,
  to: row.to_regime,
  reason: seals.open(reasonPlace(row.id), row.reason),
  status: row.status,
  askedBy: memberRef(row.asked_by),
  askedAt: row.asked_at,
  decidedBy: row.decided_by && memberRef(row.decided_by),
  decidedAt: row.decided_at,
  review: reviewView(row, seals),
  mayReview:
    row.status === 'ASKED' &&
    isOpen(about.status) &&
    row.review_id === null &&
    row.asked_by !== who.memberId &&
    regimeDoor.can(who, 'review', 'RegimeProposal', about),
  answers: answersOf(row, about, who),
});

/** The card of the case follows. */
const tell = async (tx: TenantTx, about: CaseRow, regime: string): Promise<void> => {
  const { id, tenant_id: municipalityId, region_id: regionId, case_manager_id: caseManagerId, version } = about;
  const payload: CasesEvents['CaseRegimeChanged'] = {
    caseId: id,
    poolCardId: cardIdOf(id),
    municipalityId,
    regionId,
    caseManagerTenantId: municipalityId,
    caseManagerId,
    regime,
    version: version + 1,
  };
  await announce(tx, {
    scope: 'cases',
    event: 'CaseRegimeChanged',
    tenantId: municipalityId,
    payload: { ...payload },
  });
};

/** What stands about the law of one case. */
export interface RegimeView {
  readonly proposals: readonly ReturnType<typeof viewOf>[];
  readonly toPropose: readonly string[];
}

type LawOf = (theme: string) => Promise<string>;

/** The laws that the caller may propose now. */
const toProposeOf = async (
  tx: TenantTx,
  about: CaseRow,
  proposals: readonly ProposalRow[],
  lawOf: LawOf,
): Promise<readonly string[]> => {
  const mayNot = !isOpen(about.status) || !regimeDoor.can(tx.who, 'propose', 'RegimeProposal', about);
  if (mayNot || proposals.some(({ status }) => status === 'ASKED')) return [];
  return regimesFrom(about.regime, { kind: about.kind, themeRegime: await lawOf(about.theme) });
};

/** Under which law a case is worked on: proposed by who leads it, looked at by a lawfulness adviser, decided by the case manager. */
@Injectable()
export class RegimeService {
  constructor(
    private readonly tenants: Tenants,
    private readonly commands: CaseCommands,
    private readonly cases: CaseFileService,
    private readonly rules: ThemeRules,
    private readonly grants: Grants,
    private readonly sealing: Sealing,
  ) {}

  /** What stands about the law of each case; reading it is an operation of its own in the log. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, RegimeView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.regime.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const readable = known.filter((row) => regimeDoor.can(tx.who, 'read', 'RegimeProposal', row));
      const caseIds = readable.map((row) => row.id);
      const seals = await this.sealing.of(tx, caseIds);
      const rows = Map.groupBy(await proposalsOf(tx, caseIds, AT_MOST), (row) => row.case_id);
      const views: [string, RegimeView][] = [];
      const lawOf = this.lawsIn(tx);
      for (const about of readable) {
        const key = seals.get(about.id);
        const proposals = rows.get(about.id) ?? [];
        const toPropose = await toProposeOf(tx, about, proposals, lawOf);
        if (key)
          views.push([about.id, { proposals: proposals.map((row) => viewOf(row, about, key, tx.who)), toPropose }]);
      }
      return new Map(views);
    });
  }

  /** Proposals on which the caller has to say something: as lawfulness adviser, or to decide after one did. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await waitingProposals(tx, AT_MOST);
    const known = await this.cases.knownIn(
      tx,
      rows.map((row) => row.case_id),
    );
    return known.flatMap((about): WorkItem[] => {
      const row = rows.find((each) => each.case_id === about.id);
      const mine = row?.asked_by === tx.who.memberId;
      const toReview = !mine && regimeDoor.can(tx.who, 'review', 'RegimeProposal', about);
      if (row?.reviewed ? !isTheirs(about, 'change') : !toReview) return [];
      return [
        {
          reason: row?.reviewed ? 'REGIME_TO_DECIDE' : 'REGIME_TO_REVIEW',
          dueAt: null,
          municipalityId: about.tenant_id,
          theme: about.theme,
          about: { kind: 'CASE', id: about.id },
        },
      ];
    });
  }

  /** @throws InvalidInput for a law the case cannot go under, and while another proposal waits */
  propose(actor: Actor, input: ProposeRegime): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.regime.propose', input, async (tx, about) => {
      regimeDoor.requireCan(tx.who, 'propose', 'RegimeProposal', about);
      const proposals = await proposalsOf(tx, [about.id], AT_MOST);
      const { to } = input;
      const isRefused = new InvalidInput([{ path: 'to', code: 'NOT_ALLOWED' }]);
      if (!(await toProposeOf(tx, about, proposals, this.lawsIn(tx))).includes(to)) throw isRefused;
      const id = newId();
      const reason = (await this.sealing.one(tx, about.id)).seal(reasonPlace(id), input.reason);
      if ((await insertProposal(tx, { id, caseId: about.id, from: about.regime, to, reason })) === 0) throw isRefused;
    });
  }

  /** @throws SecondPersonNeeded for who proposed it; AlreadyEnded when there is nothing to say any more */
  review(actor: Actor, input: ReviewRegime): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.regime.review', input, async (tx, about) => {
      const proposal = await this.found(tx, about, input.proposalId);
      regimeDoor.requireCan(tx.who, 'review', 'RegimeProposal', about);
      if (proposal.asked_by === tx.who.memberId) throw new SecondPersonNeeded();
      if (proposal.status !== 'ASKED' || proposal.review_id !== null) throw new AlreadyEnded();
      const id = newId();
      const note = (await this.sealing.one(tx, about.id)).seal(notePlace(id), input.note);
      await insertRegimeReview(tx, { id, proposal, agrees: input.agrees, note });
    });
  }

  /** @throws ReviewMustAgree for a change without a review that agrees; AlreadyEnded; Conflict when the case changed meanwhile */
  answer(actor: Actor, input: AnswerRegimeProposal): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.regime.answer', input, async (tx, about) => {
      const proposal = await this.found(tx, about, input.proposalId);
      const command = ANSWERS[input.answer];
      regimeDoor.requireCan(tx.who, 'answer', 'RegimeProposal', about);
      if (!isTheirs(about, command)) throw new NotFound();
      const status = regimeStatusAfter(proposal.status, command);
      if (status === null) throw new AlreadyEnded();
      if (command === 'change' && proposal.agrees !== true) throw new ReviewMustAgree();
      if ((await decideProposal(tx, proposal.id, status)) === 0) throw new AlreadyEnded();
      if (command === 'change') await this.change(tx, about, proposal);
    });
  }

  private async change(tx: TenantTx, about: CaseRow, { to_regime }: ProposalRow): Promise<void> {
    const fitting = await this.rules.purposesUnder(tx, to_regime);
    const purpose = [...fitting].find((code) => stemOf(code) === stemOf(about.purpose)) ?? about.purpose;
    if ((await setRegime(tx, about, to_regime, purpose)) === 0) throw new Conflict();
    await this.grants.endAll(tx, 'CASE', about.id, 'REGIME_CHANGED', ({ purpose }) => !fitting.has(purpose));
    await tell(tx, about, to_regime);
  }

  /** The law of a theme as the region set it up, read once per theme. */
  private lawsIn(tx: TenantTx): LawOf {
    const laws = new Map<string, Promise<string>>();
    return (theme) => {
      const law = laws.get(theme) ?? this.rules.rule(tx, theme).then(({ regime }) => regime);
      laws.set(theme, law);
      return law;
    };
  }

  private async found(tx: TenantTx, about: CaseRow, id: Uuid): Promise<ProposalRow> {
    const proposal = (await proposalsOf(tx, [about.id], AT_MOST)).find((row) => row.id === id);
    regimeDoor.requireCan(tx.who, 'read', 'RegimeProposal', proposal && about);
    return proposal as ProposalRow;
  }
}
