import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { parse } from '@regiotafel/graphql';
import { type Actor, dayAt, globalId, newId, type Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import { CaseFileService, type CaseFileView } from '../case-file/case-file.service.js';
import { CaseDeadlines } from '../deadline/deadline.service.js';
import { draftSent } from '../draft/draft.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { type InterestHead, interestInput } from './interest.input.js';
import { insertInterest, type InterestRow, interestsOf } from './interest.store.js';
import { planDoor } from './plan.policy.js';

const AT_MOST = 50;
const place = (rowId: Uuid) => ({ table: 'cases.interest_weighings', column: 'sealed', rowId });

interface Words {
  readonly safetyView: string;
  readonly careView: string;
  readonly why: string;
}

const viewOf = (row: InterestRow, seals: Seals) => ({
  id: globalId('interests', row.id),
  prevails: row.prevails,
  until: row.holds_until,
  ...(JSON.parse(seals.open(place(row.id), row.sealed)) as Words),
  weighedBy: memberRef(row.weighed_by),
  weighedAt: row.weighed_at,
});
export type InterestView = ReturnType<typeof viewOf>;

/** Weighings of interests: what safety asks, what care asks, which prevails, why, until when. A new one follows, none is changed. */
@Injectable()
export class InterestService {
  constructor(
    private readonly tenants: Tenants,
    private readonly commands: CaseCommands,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
    private readonly deadlines: CaseDeadlines,
  ) {}

  /** The weighings that the caller may read, newest first, by case. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly InterestView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.interests.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const readable = known.filter((row) => planDoor.can(tx.who, 'read', 'CasePlan', row)).map((row) => row.id);
      const seals = await this.sealing.of(tx, readable);
      const rows = Map.groupBy(await interestsOf(tx, readable, AT_MOST), (row) => row.case_id);
      return new Map(
        [...rows].map(([about, of]) => {
          const key = seals.get(about);
          return [about, key ? of.map((row) => viewOf(row, key)) : []];
        }),
      );
    });
  }

  weigh(actor: Actor, head: InterestHead): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.interests.weigh', head, async (tx, about) => {
      planDoor.requireCan(tx.who, 'write', 'CasePlan', about);
      const { prevails, until, ...words } = parse(interestInput(dayAt(tx.now)), head);
      const id = newId();
      const seals = await this.sealing.one(tx, about.id);
      const sealed = seals.seal(place(id), JSON.stringify(words satisfies Words));
      await draftSent(tx, 'INTERESTS', about.id);
      await insertInterest(tx, { id, case_id: about.id, prevails, holds_until: until, sealed });
      await this.deadlines.set(tx, { caseId: about.id, kind: 'INTERESTS_TO_REVIEW', aboutId: about.id, on: until });
    });
  }
}
