import type { Actor } from '@regiotafel/kernel';
import { type Prepared, prepared, type SqlValue, type Tenants, type TenantTx } from '@regiotafel/tenancy';

let asked = 0;

const prefer = (setting: string, value: string) =>
  prepared<object>(`test.plan.${setting}`, `select set_config('${setting}', '${value}', true)`);
const GENERIC = prefer('plan_cache_mode', 'force_generic_plan');
const INDEXED = prefer('enable_seqscan', 'off');

/** The generic plan of a query of a store, as somebody would run it, when the planner avoids reading whole tables. */
export const planOf = (
  tenants: Tenants,
  actor: Actor,
  query: (tx: Pick<TenantTx, 'read'>) => Promise<unknown>,
): Promise<string> =>
  tenants.run(actor, { action: 'explain' }, async (tx) => {
    for (const setting of [GENERIC, INDEXED]) await tx.read(setting);
    const lines: string[] = [];
    const explain = async <R>({ text }: Prepared<R>, values: readonly SqlValue[] = []): Promise<R[]> => {
      asked += 1;
      const statement = prepared<{ 'QUERY PLAN': string }>(`test.plan.${asked}`, `explain (costs off) ${text}`);
      lines.push(...(await tx.read(statement, values)).map((row) => row['QUERY PLAN']));
      return [];
    };
    await query({ read: explain });
    return lines.join('\n');
  });
