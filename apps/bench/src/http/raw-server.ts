import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { newId } from '@regiotafel/kernel';
import { loadSettings, stopOnSignal } from '@regiotafel/runtime';
import { OperatorAccess } from '@regiotafel/tenancy';
import pg from 'pg';
import type { PoolVariables } from './pool-list.js';

/** As many connections as the product has for reads. */
const CONNECTIONS = 8;
const CLAIM_MS = 60_000;

const ENTER =
  'select tenant, region, member, roles, business_now from sec.enter($1, $2, $3, $4, $5::uuid, $6::uuid, $7::uuid[])';
/** The product's own list, word for word. */
const LIST = `select p.tenant_id, p.id, p.municipality_id, p.case_id, p.number, p.theme, p.urgency, p.status, p.respond_by, p.case_manager_id, p.version, p.respond_by::text as position from cases.pool_cards p
     where p.tenant_id = (select sec.r()) and ($1::uuid is null or p.municipality_id = $1) and ($2::text[] is null or p.theme = any ($2))
       and ($3::text[] is null or p.status = any ($3)) and ($4::text[] is null or p.urgency = any ($4))
       and ($5::text is null or position(lower($5) in lower(p.number)) > 0) and (not $6::boolean or p.status <> 'DONE')
       and ($7::text is null or (p.respond_by, p.id) > ($7::timestamptz, $8::uuid))
     order by p.respond_by asc, p.id asc limit $9`;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly municipality_id: string;
  readonly theme: string;
  readonly urgency: string;
  readonly status: string;
  readonly respond_by: Date;
  readonly case_manager_id: string;
  readonly position: string;
}

const settings = loadSettings();
const access = OperatorAccess.from(settings);
const { SEAT: contextKey = Buffer.alloc(0) } = access.contextKeys('rt_cases');
const pool = new pg.Pool({
  ...access.connection('rt_cases'),
  max: CONNECTIONS,
  pipeline: true,
} as pg.PoolConfig);
pool.on('error', () => undefined);

/** The context that the product signs for a seat, signed here by hand. */
const contextOf = ({ headers }: IncomingMessage): [string, Buffer] => {
  const [tenantId = '', memberId = ''] = String(headers['x-seat']).split('.');
  const [issuer, subject] = [String(headers['x-issuer']), String(headers['x-subject'])];
  const operation = newId();
  const claim = [operation, String(Date.now() + CLAIM_MS), operation, 'API'];
  const fields = ['SEAT', tenantId, memberId, issuer, subject, '', ...claim];
  const signed = fields.join('\x1f');
  return [signed, createHmac('sha256', contextKey).update(signed).digest()];
};

const positionOf = (after: string | null): [string, string] | [null, null] =>
  after === null ? [null, null] : (JSON.parse(Buffer.from(after, 'base64url').toString()) as [string, string]);

/** Log row and list in one transaction, all statements on their way before the first answer. */
const rowsFor = async (context: [string, Buffer], variables: PoolVariables): Promise<Row[]> => {
  const { filter, first, after } = variables;
  const client = await pool.connect();
  try {
    const begun = client.query('BEGIN');
    const entered = client.query({
      name: 'enter',
      text: ENTER,
      values: [...context, 'pool.list', null, null, null, []],
    });
    const urgency = filter?.urgency ?? null;
    const values = [null, null, null, urgency, null, filter?.openOnly ?? false, ...positionOf(after), first + 1];
    const listed = client.query<Row>({ name: 'list', text: LIST, values });
    const committed = client.query('COMMIT');
    const [, , { rows }] = await Promise.all([begun, entered, listed, committed]);
    client.release();
    return rows;
  } catch (error) {
    client.release(true);
    throw error;
  }
};

const edgeOf = (row: Row) => ({
  cursor: Buffer.from(JSON.stringify([row.position, row.id])).toString('base64url'),
  node: {
    id: `card_${row.id}`,
    version: row.version,
    number: row.number,
    municipality: { id: `municipality_${row.municipality_id}` },
    theme: { id: `theme_${row.theme}` },
    urgency: row.urgency,
    status: row.status,
    respondBy: row.respond_by.toISOString(),
    caseManager: { id: `member_${row.case_manager_id}` },
  },
});

const answer = async (request: IncomingMessage): Promise<string> => {
  const { variables } = JSON.parse(await text(request)) as { variables: PoolVariables };
  const rows = await rowsFor(contextOf(request), variables);
  const edges = rows.slice(0, variables.first).map(edgeOf);
  const pageInfo = { hasNextPage: rows.length > variables.first, endCursor: edges.at(-1)?.cursor ?? null };
  return JSON.stringify({ data: { poolCards: { edges, pageInfo } } });
};

const server = createServer((request, response) => {
  const send = (status: number, body: string): void => {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
    response.writeHead(status, headers).end(body);
  };
  if (request.url === '/readyz') return send(200, '{}');
  answer(request).then(
    (body) => send(200, body),
    (error: unknown) => {
      console.error(error);
      send(500, '{}');
    },
  );
});
stopOnSignal(async () => {
  server.close();
  server.closeAllConnections();
  await pool.end();
});
server.listen(settings.port, '127.0.0.1');
