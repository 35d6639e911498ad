import { newId, type Uuid } from '@regiotafel/kernel';
import type { OwnConclusion } from '../../domain/signal.js';
import type { TestRegion } from '../../setup/testing/a-region.js';
import type { TestDesk } from '../../signal/testing/a-signal.js';
import { runJobs } from '../../signal/testing/run-jobs.js';
import type { Work } from '@regiotafel/jobs';

export const RECEIVER = { organisation: 'Kanarie Wijkteam', name: 'Kanarie Ontvanger', phone: '0900-9100' };

/** Short ways to conclude without the region, at any desk of a test region. */
export class TestReviews {
  constructor(
    private readonly region: TestRegion,
    private readonly desk: TestDesk,
    private readonly works: () => readonly Work[] = () => [],
  ) {}

  /** Everything a worker would do. */
  work(): Promise<void> {
    return runJobs(this.region.database, this.works());
  }

  async versionOf(subject: string, id: Uuid): Promise<number> {
    return (await this.desk.signals.byIds(this.region.as(subject), [id])).get(id)?.version ?? 0;
  }

  async interpret(subject: string, id: Uuid, conclusion: OwnConclusion | 'OFFER_TO_REGION') {
    return this.desk.reviews.interpret(this.region.as(subject), {
      idempotencyKey: newId(),
      signalId: id,
      version: await this.versionOf(subject, id),
      text: 'Kanarie-duiding: hier is genoeg mee gedaan.',
      conclusion,
      receiver: conclusion === 'LOCAL_CARE' ? RECEIVER : null,
    });
  }

  async askWaiver(subject: string, id: Uuid) {
    return this.desk.reviews.askWaiver(this.region.as(subject), {
      idempotencyKey: newId(),
      signalId: id,
      version: await this.versionOf(subject, id),
      reason: 'Kanarie-reden: melder is niet te bereiken.',
    });
  }

  /** The last question about a signal, as somebody sees it. */
  async seen(subject: string, id: Uuid) {
    return (await this.desk.reviews.bySignals(this.region.as(subject), [id])).get(id);
  }

  /** Answers it; `asker` is who knows the question. */
  async answer(subject: string, id: Uuid, agrees: boolean, asker = 'noor') {
    const [, reviewId = newId()] = (await this.seen(asker, id))?.id.split('_') ?? [];
    return this.desk.reviews.answer(this.region.as(subject), {
      idempotencyKey: newId(),
      reviewId: reviewId as Uuid,
      agrees,
      note: agrees ? null : 'Kanarie-bezwaar: kijk nog eens.',
    });
  }

  /** A signal of Lindehoven that Noor concluded and Sven agreed to. */
  async concluded(conclusion: OwnConclusion, report: Parameters<TestDesk['received']>[0] = {}) {
    const signal = await this.desk.acknowledged(report);
    await this.interpret('noor', signal.id, conclusion);
    await this.answer('sven', signal.id, true);
    return signal;
  }

  /** A signal of Heidervoort, whose desk is Anne alone. */
  async atDeskOfOne(): Promise<{ id: Uuid; code: string }> {
    const signal = await this.desk.received({
      slug: this.region.slug('heidervoort'),
      link: 'a link of sixteen or more',
    });
    await this.desk.signals.acknowledge(this.region.as('anne'), {
      idempotencyKey: newId(),
      signalId: signal.id,
      version: 1,
    });
    return signal;
  }
}
