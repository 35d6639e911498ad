import { Injectable } from '@nestjs/common';
import type { Uuid } from '@regiotafel/kernel';
import { DatabaseAccess, type ObjectKey, open, seal, type TenantTx } from '@regiotafel/tenancy';
import { keyed } from '../domain/keyed.js';
import { digestOf } from '../domain/receipt.js';
import { ReportNumberReused } from '../domain/signal.errors.js';
import { claimNumber, numberOf } from './report-number.store.js';

/** A number that a system gives a report. */
export interface SystemNumber {
  readonly tenantId: Uuid;
  readonly systemId: Uuid;
  readonly number: string;
}

/** The report that came first under a number. */
export interface FirstReport {
  /** Its key of repetition, sealed; in hexadecimal. */
  readonly sealed: string;
  readonly receivedAt: Date;
}

const textOf = ({ tenantId, systemId, number }: SystemNumber): string => [tenantId, systemId, number].join('\0');

const placeOf = (systemId: Uuid, hash: Buffer) => ({
  objectId: systemId,
  table: 'cases.report_numbers',
  column: 'first',
  rowId: hash.toString('hex'),
});

/** The numbers that systems give their reports: each stands for one report, under whatever key of repetition it comes again. */
@Injectable()
export class ReportNumbers {
  constructor(private readonly access: DatabaseAccess) {}

  /** Null when the number is new and now taken; `said` is all but the key of repetition. @throws ReportNumberReused when it stands for another report */
  async take(tx: TenantTx, given: SystemNumber, idempotencyKey: string, said: object): Promise<FirstReport | null> {
    const { systemId } = given;
    const hash = this.hashOf(given);
    const digest = digestOf(this.key, JSON.stringify(said));
    const first = seal(this.sealing(given), placeOf(systemId, hash), idempotencyKey);
    if ((await claimNumber(tx, systemId, hash, { digest, first })) > 0) return null;
    const known = await numberOf(tx, systemId, hash);
    if (known?.digest !== digest) throw new ReportNumberReused();
    return { sealed: known.first.toString('hex'), receivedAt: known.received_at };
  }

  /** The key of repetition of a first report. */
  keyOfFirst(given: SystemNumber, sealed: string): string {
    return open(this.sealing(given), placeOf(given.systemId, this.hashOf(given)), Buffer.from(sealed, 'hex'));
  }

  private get key(): Buffer {
    return this.access.key('receiptKey');
  }

  private hashOf(given: SystemNumber): Buffer {
    return keyed(this.key, 'report number', textOf(given));
  }

  /** Nobody opens it who has the rows alone: it follows from the number, too. */
  private sealing(given: SystemNumber): ObjectKey {
    return { version: 1, bytes: keyed(this.key, 'first of a report number', textOf(given)) };
  }
}
