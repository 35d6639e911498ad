import { Injectable } from '@nestjs/common';
import { municipalityRef, themeRef } from '@regiotafel/directory/contract';
import { type Actor, globalId } from '@regiotafel/kernel';
import { Keyring, Tenants } from '@regiotafel/tenancy';
import { referenceHash } from '../reference/reference.service.js';
import { logSeen } from '../signal/signal.service.js';
import type { Search } from './search.input.js';
import { searchDoor } from './search.policy.js';
import { type HitKind, type HitRow, hitsOf } from './search.store.js';

const AT_MOST = 8;

const PREFIX: Readonly<Record<HitKind, string>> = {
  CARD: 'card',
  CASE: 'case',
  WEIGHING: 'weighing',
  SIGNAL: 'signal',
};

const viewOf = ({ kind, id, number, theme, municipality_id }: HitRow) => ({
  kind,
  id: globalId(PREFIX[kind], id),
  number,
  theme: themeRef(theme),
  municipality: municipalityRef(municipality_id),
});

/** Finds what the caller may open. The log keeps a keyed hash of the words and how many hits there were. */
@Injectable()
export class SearchService {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
  ) {}

  lookUp(actor: Actor, { text }: Search) {
    return this.tenants.run(actor, { action: 'search' }, async (tx) => {
      const { tenantId } = await tx.enter();
      const found = await hitsOf(tx, text, referenceHash(this.keyring, tenantId, text), AT_MOST);
      const hits = found.filter((row) => searchDoor.can(tx.who, 'find', 'Hit', row));
      await tx.searched(tenantId, this.keyring.blind(tenantId, 'log of searches', text.toUpperCase()), hits.length);
      const persons = hits.filter(({ kind }) => kind !== 'CARD');
      await logSeen(
        tx,
        persons.map(({ municipality_id, subject_id }) => ({ tenant_id: municipality_id, subject_id })),
      );
      return hits.map(viewOf);
    });
  }
}
