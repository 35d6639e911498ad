import { randomUUID } from 'node:crypto';
import type { Person } from '../../client/person.js';
import type { Scene } from '../story.js';

const PATH = '/api/meldingen/v1/meldingen';
const SYSTEMS = '{ reportSystems { id name lastUsedAt revokedAt } }';
const NUMBERED =
  '{ signals(sort: RECEIVED, first: 20) { edges { node { id channel references { number reportedBy } } } } }';
const NUMBER = 'MLD-2026/17';

const melding = {
  gemeente: 'heidervoort',
  thema: 'RADICALISATION',
  omschrijving: 'Een jongere zegt op straat dat praten geen zin meer heeft.',
  melder: { naam: 'Een jongerenwerker', organisatie: 'Jongerenwerk Heidervoort' },
  betrokkene: { naam: 'Jongere 4' },
  kenmerk: NUMBER,
};

interface Received {
  readonly status: number;
  readonly body: { readonly ontvangstcode?: string; readonly code?: string };
}
interface Numbered {
  readonly signals: {
    readonly edges: readonly {
      readonly node: {
        readonly channel: string;
        readonly references: readonly { number: string; reportedBy: string }[];
      };
    }[];
  };
}

const send = async (system: Person, key: string, idempotencyKey: string, changes: object = {}): Promise<Received> => {
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'idempotency-key': idempotencyKey,
  };
  const body = JSON.stringify({ ...melding, ...changes });
  return (await system.calls(PATH, { method: 'POST', headers, body })) as Received;
};

/** The system of a partner of Heidervoort reports with a key of its own, until the key is revoked. */
export const reportFromSystem = async ({ cast, tally }: Scene): Promise<void> => {
  const { anne, noor, karim, frits, nadia, lia, teacher } = cast;
  const { key, system } = await anne.do<{ key: string; system: { id: string } }>(
    'addReportSystem',
    'AddReportSystemInput',
    { name: 'Meldsysteem jongerenwerk', kind: 'OTHER' },
    '{ key system { id name } }',
  );
  const idempotencyKey = randomUUID();
  const first = await send(teacher, key, idempotencyKey);
  tally.expect(first.status === 201, `the system of a partner reports: ${JSON.stringify(first.body)}`);
  const again = await send(teacher, key, idempotencyKey);
  tally.expect(again.body.ontvangstcode === first.body.ontvangstcode, 'the same report gives the same code again');
  const elsewhere = await send(teacher, key, randomUUID(), { gemeente: 'lindehoven' });
  tally.expect(elsewhere.status === 401, 'a key counts in its own municipality alone');
  const put = await teacher.calls(PATH, { method: 'PUT' });
  tally.expect(put.status === 405 && put.allow === 'POST', 'what is no report is refused as a problem');
  const missing = await teacher.calls('/api/meldingen/v9', { method: 'GET' });
  tally.expect(missing.status === 404, 'an address that there is not is a problem');
  const { signals } = await anne.get<Numbered>(NUMBERED);
  const found = signals.edges.find(({ node }) => node.channel === 'OTHER_SYSTEM')?.node.references[0];
  tally.expect(found?.number === NUMBER && found.reportedBy === 'Meldsysteem jongerenwerk', 'the desk sees the number');
  await tally.emptyTo([karim, frits, nadia, lia, teacher], 'the systems of a municipality', SYSTEMS);
  await tally.refusedTo(
    [noor, karim, frits, nadia, lia],
    'revokeReportSystem',
    'ReportSystemInput',
    { systemId: system.id },
    'systemId',
  );
  await anne.do('revokeReportSystem', 'ReportSystemInput', { systemId: system.id }, '{ id revokedAt }');
  const late = await send(teacher, key, idempotencyKey);
  tally.expect(late.status === 401, 'a revoked key counts no longer');
};
