import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const TWO_HOURS_MS = 2 * 60 * 60 * 1000;
const BUSINESS_NOW = '2026-03-02T08:00:00.000Z';

const SEATS = [
  {
    tenantId: 'veldersoord',
    tenantName: 'Regio Veldersoord',
    memberId: 'karim',
    regionId: 'veldersoord',
    roles: ['COORDINATOR'],
  },
  {
    tenantId: 'lindehoven',
    tenantName: 'Gemeente Lindehoven',
    memberId: 'noor',
    regionId: 'veldersoord',
    roles: ['LIAISON'],
  },
  {
    tenantId: 'veldersoord',
    tenantName: 'Regio Veldersoord',
    memberId: 'farid',
    regionId: 'veldersoord',
    roles: ['DPO'],
  },
];
const NAMES: Readonly<Record<string, string>> = { karim: 'Karim Aydin', noor: 'Noor de Wit', farid: 'Farid Haddou' };

type State = { signedIn: boolean; seat: string | null };

const send = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const read = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = '';
  for await (const part of request) text += String(part);
  return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
};

const view = ({ signedIn, seat }: State): unknown => {
  const end = new Date(Date.now() + TWO_HOURS_MS).toISOString();
  return signedIn ? { signedIn, issuerName: 'Demo', seats: SEATS, seat, expiresAt: end, endsAt: end } : { signedIn };
};

const me = ({ seat }: State): unknown => {
  const {
    memberId = '',
    tenantName = '',
    roles = [],
  } = SEATS.find((one) => seat === `${one.tenantId}.${one.memberId}`) ?? {};
  return {
    me: {
      __typename: 'Me',
      member: { __typename: 'Member', id: `member_${memberId}`, name: NAMES[memberId], jobTitle: '', tenantName },
      roles,
      municipality: null,
      region: { __typename: 'Region', id: 'region_1', name: 'Regio Veldersoord', phone: '' },
      now: BUSINESS_NOW,
    },
  };
};

const documentText = (id: unknown): string => {
  const texts = JSON.parse(readFileSync(join(import.meta.dirname, '../dist/documents.json'), 'utf8')) as Record<
    string,
    string
  >;
  return texts[String(id)] ?? '';
};

const answer = async (state: State, request: IncomingMessage, response: ServerResponse): Promise<State> => {
  const path = request.url?.split('?')[0];
  const body = await read(request);
  const go = (next: State): State => {
    send(response, view(next));
    return next;
  };
  switch (`${request.method} ${path}`) {
    case 'POST /graphql':
      send(response, documentText(body['id']).startsWith('query Me ') ? { data: me(state) } : { data: {} });
      return state;
    case 'GET /api/providers':
      send(response, { providers: [{ id: 'demo', name: 'Demo' }] });
      return state;
    case 'GET /api/sign-in':
      response.writeHead(303, { location: '/' }).end();
      return { signedIn: true, seat: null };
    case 'POST /api/seat':
      return go({ ...state, seat: String(body['seat']) });
    case 'POST /api/sign-out':
      send(response, { endSessionUrl: null });
      return { signedIn: false, seat: null };
    default:
      return go(state);
  }
};

/** A session without a backend, for work on screens; only in the development server. */
export const fakeSession = (): Plugin => {
  let state: State = { signedIn: true, seat: 'veldersoord.karim' };
  return {
    name: 'regiotafel-fake-session',
    apply: 'serve',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        if (!/^\/(api\/|graphql)/.test(request.url ?? '')) return next();
        void answer(state, request, response).then((after) => {
          state = after;
        });
      });
    },
  };
};
