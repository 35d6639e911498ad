import { newId, type Uuid } from '@regiotafel/kernel';
import { CaseParts } from '../../case-file/case-part.service.js';
import { CaseFileService } from '../../case-file/case-file.service.js';
import { AccessService } from '../../grant/access.service.js';
import { GrantReasons } from '../../grant/grant-reasons.service.js';
import type { TestRegion } from '../../setup/testing/a-region.js';
import { TestDesk } from '../../signal/testing/a-signal.js';
import { Telling } from '../../telling/telling.service.js';
import { OfferReading } from '../offer-read.service.js';
import { OfferService } from '../offer.service.js';

/** The seven things somebody fills in to offer a signal of a person. */
export const anOffer = (signalId: Uuid, changes: object = {}): object => ({
  idempotencyKey: newId(),
  signalId: `signal_${signalId}`,
  version: 3,
  purpose: 'JOINT_WEIGHING_PGA',
  urgency: 'NORMAL',
  necessity: 'Kanarie-noodzaak: alleen samen te beoordelen.',
  subsidiarity: 'Kanarie-subsidiariteit: met minder kan het niet.',
  subjectInformed: false,
  subjectInformedReason: 'Kanarie-reden: nog niet veilig.',
  reviewOn: '2026-03-16',
  ...changes,
});

/** A desk that also offers signals and gives access. */
export class TestTable extends TestDesk {
  readonly offers: OfferService;
  readonly telling: Telling;
  readonly reading: OfferReading;
  readonly reasons: GrantReasons;
  readonly access: AccessService;

  constructor(region: TestRegion) {
    super(region);
    this.telling = new Telling(this.tenants, this.rules, this.parts, new CaseParts(this.tenants, this.sealing));
    this.offers = new OfferService(this.tenants, this.signals, this.rules, this.grants, this.sealing, this.telling);
    this.reading = new OfferReading(this.tenants, this.signals, this.sealing);
    const cases = new CaseFileService(this.tenants);
    this.reasons = new GrantReasons(this.sealing, region.keyring());
    this.access = new AccessService(this.tenants, this.grants, this.rules, this.signals, cases, this.reasons);
  }

  /** A signal that stands at the weighing table; its id and the reporter's code. */
  async offered(
    changes: object = {},
    report: Parameters<TestDesk['received']>[0] = {},
  ): Promise<{ id: Uuid; code: string }> {
    const signal = await this.interpreted(report);
    await this.offers.offer(this.region.as('noor'), anOffer(signal.id, changes));
    return signal;
  }
}
