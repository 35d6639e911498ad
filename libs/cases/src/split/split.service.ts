import { Injectable } from '@nestjs/common';
import { type Actor, dayAt, InvalidInput, isUpTo, NotFound, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { SPLITS_MAX } from '../domain/signal.js';
import { WrongSignalState } from '../domain/signal.errors.js';
import { ThemeRules } from '../rules/rules.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import { SignalParts } from '../signal/signal-part.service.js';
import { SignalReception } from '../signal/signal-reception.service.js';
import type { SplitSignal } from './split.input.js';
import { splitsOf } from './split.store.js';

/** One report about several persons: a signal for each, so that each is weighed alone and has a case of its own. */
@Injectable()
export class SignalSplitting {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly parts: SignalParts,
    private readonly reception: SignalReception,
    private readonly rules: ThemeRules,
  ) {}

  /** @throws WrongSignalState when it is no longer looked at, is itself one of several, or about a situation */
  async split(actor: Actor, input: SplitSignal): Promise<SignalView> {
    const operation = { action: 'signal.split', object: { kind: 'signal', id: input.signalId } };
    const made = await this.tenants.run(actor, operation, async (tx) => {
      const { signalId } = await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, 'split', input.version);
        this.signals.requireStep(signal, 'split');
        const { birthDate } = input.person;
        if (birthDate !== null && !isUpTo(dayAt(tx.now))(birthDate))
          throw new InvalidInput([{ path: 'person.birthDate', code: 'IN_THE_FUTURE' }]);
        return { signalId: await this.make(tx, signal, input) };
      });
      return this.signals.viewIn(tx, signalId as Uuid);
    });
    if (!made) throw new NotFound();
    return made;
  }

  /** Signals that were split from each, by signal id; for the desk. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, readonly SignalView[]>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'signal.splits.read', ...object }, async (tx) => {
      const rows = await splitsOf(tx, signalIds);
      const seen = await this.signals.readableIn(
        tx,
        rows.map((row) => row.id),
      );
      await logSeen(tx, seen);
      const views = await this.signals.viewsIn(
        tx,
        seen.map((row) => row.id),
      );
      return new Map(
        signalIds.map((from) => [
          from,
          rows.flatMap((row) => (row.split_from === from ? (views.get(row.id) ?? []) : [])),
        ]),
      );
    });
  }

  /** The same story under a key of its own; whoever split it has read it. */
  private async make(tx: TenantTx, signal: SignalRow, { person }: SplitSignal): Promise<Uuid> {
    if ((await splitsOf(tx, [signal.id])).length >= SPLITS_MAX) throw new WrongSignalState(signal.status, 'split');
    const rule = await this.rules.rule(tx, signal.theme);
    if (rule.kind !== 'PERSON') throw new WrongSignalState(signal.status, 'split');
    const { narrative, reporter } = await this.parts.forSplit(tx, signal.id);
    const id = await this.reception.receive(tx, {
      theme: signal.theme,
      terms: { acknowledgeDays: rule.acknowledge_days, feedbackDays: rule.feedback_days },
      regionId: signal.region_id,
      channel: signal.channel,
      reporterType: signal.reporter_type,
      narrative,
      reporter,
      nameMayBeKnown: reporter?.nameMayBeKnown ?? false,
      person,
      aboutPerson: true,
      receipt: null,
      splitFrom: { id: signal.id, receivedAt: signal.received_at },
      exerciseId: signal.exercise_id,
    });
    const twin = await this.signals.forCommand(tx, id, 'acknowledge');
    await this.signals.moveOn(tx, twin, 'acknowledge');
    await logSeen(tx, [signal, twin]);
    return id;
  }
}
