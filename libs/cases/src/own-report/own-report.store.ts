import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { ReporterStep } from '../domain/signal.js';

/** What the holder of a code may know of a signal. */
export interface OwnStatusRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly reporter: Uuid;
  /** Closed for who withdrew, whatever happens with the signal. */
  readonly step: ReporterStep;
  readonly is_withdrawn: boolean;
}

/** Before there is a context: whose receipt a code is. Ids only. */
export const RECEIPT = prepared<{ tenant_id: Uuid; reporter: Uuid }>(
  'cases.receipt',
  'select tenant_id, reporter from sec.receipt($1)',
);
const OWN_STATUS = prepared<OwnStatusRow>(
  'cases.signal_status.own',
  `select s.tenant_id, s.id, s.reporter, case when w.signal_id is null then s.step else 'CLOSED' end as step, w.signal_id is not null as is_withdrawn
   from cases.signal_status s left join cases.signal_withdrawals w on w.tenant_id = s.tenant_id and w.signal_id = s.id and w.reporter = s.reporter
   where s.tenant_id = (select sec.t()) and s.reporter = (select sec.m())`,
);

export const ownStatus = async (tx: TenantTx): Promise<OwnStatusRow | null> => (await tx.read(OWN_STATUS))[0] ?? null;
