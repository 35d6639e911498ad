import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, NotFound, type Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { PersonOfConcern, Reporter } from '../domain/reporter.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { signalDoor } from './signal.policy.js';
import { logSeen } from './signal.service.js';
import { signalsByIds, type SignalRow } from './signal.store.js';
import { interpretationsOf, type PartRow, partsOf, reportersOf } from './signal-part.store.js';

/** One sealed part: the right it needs, how its rows are read and what they hold. */
interface Part<R extends PartRow, V> {
  readonly right: 'readNarrative' | 'readIdentity' | 'readReporter' | 'readInterpretation';
  readonly action: string;
  readonly rows: (tx: TenantTx, ids: readonly Uuid[]) => Promise<R[]>;
  readonly open: (seals: Seals, row: R) => V;
}

const part = <R extends PartRow, V>(declared: Part<R, V>): Part<R, V> => declared;
const at = (table: string, rowId: string) => ({ table, column: 'sealed', rowId });

const NARRATIVE = part({
  right: 'readNarrative',
  action: 'signal.narrative.read',
  rows: (tx, ids) => partsOf(tx, 'cases.signal_narratives', ids),
  open: (seals, row) => seals.open(at('cases.signal_narratives', row.id), row.sealed),
});
const IDENTITY = part({
  right: 'readIdentity',
  action: 'signal.identity.read',
  rows: (tx, ids) => partsOf(tx, 'cases.signal_identities', ids),
  open: (seals, row) => JSON.parse(seals.open(at('cases.signal_identities', row.id), row.sealed)) as PersonOfConcern,
});
const REPORTER = part({
  right: 'readReporter',
  action: 'signal.reporter.read',
  rows: reportersOf,
  open: (seals, row) => ({
    ...(JSON.parse(seals.open(at('cases.signal_reporters', row.id), row.sealed)) as Reporter),
    nameMayBeKnown: row.name_may_be_known,
  }),
});
const INTERPRETATION = part({
  right: 'readInterpretation',
  action: 'signal.interpretation.read',
  rows: interpretationsOf,
  open: (seals, row) => ({
    version: row.version,
    text: seals.open(at('cases.signal_interpretations', `${row.id}.${row.version}`), row.sealed),
    conclusion: row.conclusion,
    writtenBy: memberRef(row.written_by),
    writtenAt: row.written_at,
  }),
});

type Opened<P> = P extends Part<infer _R, infer V> ? V : never;
export type SignalReporterView = Opened<typeof REPORTER>;
export type InterpretationView = Opened<typeof INTERPRETATION>;

/** The sealed parts of signals. Each reading of a part is an operation of its own in the log, with the pseudonym of the person. */
@Injectable()
export class SignalParts {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: Sealing,
  ) {}

  narratives(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, string>> {
    return this.read(actor, ids, NARRATIVE);
  }

  identities(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, PersonOfConcern>> {
    return this.read(actor, ids, IDENTITY);
  }

  reporters(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, SignalReporterView>> {
    return this.read(actor, ids, REPORTER);
  }

  interpretations(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, InterpretationView>> {
    return this.read(actor, ids, INTERPRETATION);
  }

  private read<R extends PartRow, V>(
    actor: Actor,
    ids: readonly Uuid[],
    { right, action, rows, open }: Part<R, V>,
  ): Promise<ReadonlyMap<string, V>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action, ...object }, async (tx) => {
      const signals = await signalsByIds(tx, ids);
      const allowed = signals.filter((signal) => signalDoor.can(tx.who, right, 'Signal', signal));
      return this.opened(tx, allowed, rows, open);
    });
  }

  private async opened<R extends PartRow, V>(
    tx: TenantTx,
    signals: readonly SignalRow[],
    rows: Part<R, V>['rows'],
    open: Part<R, V>['open'],
  ): Promise<ReadonlyMap<string, V>> {
    const ids = signals.map(({ id }) => id);
    const found = await rows(tx, ids);
    const seals = await this.sealing.of(tx, ids);
    await logSeen(tx, signals);
    return new Map(
      found.flatMap((row) => {
        const key = seals.get(row.id);
        return key ? [[row.id, open(key, row)] as const] : [];
      }),
    );
  }

  /** Theme and day of birth of the signals whose identity the caller may read; null where no day is known. */
  birthDates(
    actor: Actor,
    ids: readonly Uuid[],
  ): Promise<ReadonlyMap<Uuid, { readonly theme: string; readonly birthDate: string | null }>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'signal.age-band.read', ...object }, async (tx) => {
      const signals = await signalsByIds(tx, ids);
      const allowed = signals.filter((signal) => signalDoor.can(tx.who, IDENTITY.right, 'Signal', signal));
      const found = await this.opened(tx, allowed, IDENTITY.rows, IDENTITY.open);
      return new Map(
        allowed.map((row) => [row.id, { theme: row.theme, birthDate: found.get(row.id)?.birthDate ?? null }]),
      );
    });
  }

  /** The day of birth of the person of a signal, inside a running transaction of whoever may read it. */
  async birthDateIn(tx: TenantTx, id: Uuid): Promise<string | null> {
    const [row] = await IDENTITY.rows(tx, [id]);
    return row ? IDENTITY.open(await this.sealing.one(tx, id), row).birthDate : null;
  }

  /** Narrative and reporter of a signal for the desk that makes another of it, inside a running transaction. */
  async forSplit(tx: TenantTx, id: Uuid): Promise<{ narrative: string; reporter: SignalReporterView | null }> {
    const seals = await this.sealing.one(tx, id);
    const [narrative] = await partsOf(tx, 'cases.signal_narratives', [id]);
    const [reporter] = await reportersOf(tx, [id]);
    if (!narrative) throw new NotFound();
    return { narrative: NARRATIVE.open(seals, narrative), reporter: reporter ? REPORTER.open(seals, reporter) : null };
  }

  /** Narrative and identity of a signal for the system that opens a case from it; identity as the JSON it was sealed as. */
  async forCase(tx: TenantTx, id: Uuid): Promise<{ narrative: string | null; identity: string | null }> {
    const seals = await this.sealing.one(tx, id);
    const [narrative] = await partsOf(tx, 'cases.signal_narratives', [id]);
    const [identity] = await partsOf(tx, 'cases.signal_identities', [id]);
    return {
      narrative: narrative ? NARRATIVE.open(seals, narrative) : null,
      identity: identity ? seals.open(at('cases.signal_identities', id), identity.sealed) : null,
    };
  }
}
