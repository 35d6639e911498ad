import { Injectable } from '@nestjs/common';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, globalId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService } from '../case-file/case-file.service.js';
import { callingId } from './called-in.input.js';
import { calledInDoor } from './called-in.policy.js';
import { calledCase, type CallingRow, putCalling } from './called-in.store.js';

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
      const views = new Map<string, CalledInView>();
      for (const id of ids) {
        const view = await this.view(tx, id);
        if (view) views.set(id, view);
      }
      return views;
    });
  }

  private async view(tx: TenantTx, id: Uuid): Promise<CalledInView | null> {
    const known = await calledCase(tx, id);
    if (known?.source_id !== id) return null;
    const { source, case_id, regime } = known;
    const [file] = await this.cases.knownIn(tx, [case_id]);
    if ((file && file.parts.length > 0) || (await this.cases.isOver(tx, case_id))) return null;
    return { id: globalId(source === 'MEETING' ? 'meeting' : 'request', id), caseUuid: case_id, regime };
  }
}
