import { dayInput, idOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { LEDGER_KINDS } from './ledger.store.js';

export const LedgerFilter = v.nullish(
  v.strictObject({
    kind: v.nullish(v.picklist(LEDGER_KINDS)),
    municipalityId: v.nullish(idOf('municipality')),
    from: v.nullish(dayInput),
    until: v.nullish(dayInput),
  }),
);
export type LedgerFilter = v.InferOutput<typeof LedgerFilter>;
