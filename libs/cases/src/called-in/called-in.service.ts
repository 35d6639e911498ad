import { Injectable } from '@nestjs/common';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, globalId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { CaseFileService } from '../case-file/case-file.service.js';
import { callingId } from './called-in.input.js';
import { calledInDoor } from './called-in.policy.js';
import { calledCase, calledCases, type CallingRow, putCalling } from './called-in.store.js';

export { calledCase };

/** Who is called in about a card by one request or meeting, and who no longer is. */
export interface Calling extends Pick<CallingRow, 'source' | 'sourceId' | 'cardId' | 'version'> {
  readonly called: readonly Uuid[];
  readonly ended: readonly Uuid[];
}

/** What somebody is called in for, when it is about a case that they may ask access to. */
export interface CalledInView {
  readonly id: string;
  readonly caseUuid: Uuid;
  readonly regime: string;
}

/** Experts who were asked and people who are invited know that there is a case, and nothing of it. */
@Injectable()
export class CalledIn {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
  ) {}

  /** Remembers who is called in, or no longer. `actor` is the system in the region's tenant. */
  async keep(actor: Actor, { called, ended, ...about }: Calling): Promise<void> {
    const operation = { action: 'called-in.keep', object: { kind: 'card', id: about.cardId } };
    await this.tenants.run(actor, operation, async (tx) => {
      const who = await tx.enter();
      calledInDoor.requireCan(who, 'keep', 'CalledIn', { tenant_id: who.regionId });
      for (const memberId of called) await putCalling(tx, { ...about, memberId, isCalled: true });
      for (const memberId of ended) await putCalling(tx, { ...about, memberId, isCalled: false });
    });
  }

  /** By the id of a request or meeting; null for whoever is not called in, works on the case already, or is kept away from it, and when the case ended. */
  loaded(context: GraphContext, id: string): Promise<CalledInView | null> {
    const uuid = callingId(id);
    return loaderFor(context, 'cases.called-in', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.byIds(context.actor, ids as Uuid[]);
    }).load(uuid);
  }

  /** By the ids of requests and meetings. */
  byIds(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, CalledInView>> {
    return this.tenants.run(actor, { action: 'called-in.read' }, async (tx) => {
      const known = await calledCases(tx, ids);
      const caseIds = [...new Set(known.map((row) => row.case_id))];
      const worked = (await this.cases.knownIn(tx, caseIds)).filter(({ parts }) => parts.length > 0);
      const closed = new Set([...worked.map((row) => row.id), ...(await this.cases.overOf(tx, caseIds))]);
      const open = known.filter((row) => !closed.has(row.case_id));
      return new Map(
        open.map(({ source, source_id, case_id, regime }) => {
          const id = globalId(source === 'MEETING' ? 'meeting' : 'request', source_id);
          return [source_id, { id, caseUuid: case_id, regime }];
        }),
      );
    });
  }
}
