import { Injectable } from '@nestjs/common';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { AftercareService } from '../aftercare/aftercare.service.js';
import { CaseFileService } from '../case-file/case-file.service.js';
import { Sealing } from '../sealing/sealing.service.js';
import { ClosingService } from './closing.service.js';

type Aftercare = Awaited<ReturnType<AftercareService['of']>>;
type Closing = Awaited<ReturnType<ClosingService['of']>>;

/** The end of a case as the graph shows it. */
export interface CaseEndView {
  readonly aftercare: NonNullable<Aftercare>;
  readonly closing: NonNullable<Closing>;
}

/** Aftercare and closings of cases, read together as their screen shows them. Each reading is logged. */
@Injectable()
export class CaseEndReading {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
    private readonly aftercares: AftercareService,
    private readonly closings: ClosingService,
  ) {}

  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, CaseEndView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.end.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const seals = await this.sealing.of(
        tx,
        known.map((row) => row.id),
      );
      const views = new Map<string, CaseEndView>();
      for (const about of known) {
        const key = seals.get(about.id);
        const aftercare = key && (await this.aftercares.of(tx, about, key));
        const closing = key && (await this.closings.of(tx, about, key));
        if (aftercare && closing) views.set(about.id, { aftercare, closing });
      }
      return views;
    });
  }
}
