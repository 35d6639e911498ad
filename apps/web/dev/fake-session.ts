import type { ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

const IN_TWO_HOURS = 2 * 60 * 60 * 1000;

const SEATS = [
  { id: '9f0c.01', tenantName: 'Regio Veldersoord', regionName: 'Regio Veldersoord', personName: 'Karim Aydin', roles: ['COORDINATOR', 'CHAIR'] },
  { id: '9f0c.02', tenantName: 'Gemeente Lindehoven', regionName: 'Regio Veldersoord', personName: 'Noor de Wit', roles: ['LIAISON'] },
  { id: '9f0c.03', tenantName: 'Regio Veldersoord', regionName: 'Regio Veldersoord', personName: 'Farid Haddou', roles: ['DPO'] },
];

const PROVIDERS = [{ id: 'demo', name: 'Demo-aanmelding', url: '/api/sign-in/demo' }];

const send = (response: ServerResponse, body: unknown): void => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
};

const read = async (request: AsyncIterable<Buffer>): Promise<unknown> => {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? {} : JSON.parse(text);
};

/** A session without a backend, for work on screens; only in the development server. */
export const fakeSession = (): Plugin => {
  let state = { signedIn: true, seat: '9f0c.01' as string | null };
  return {
    name: 'regiotafel-fake-session',
    apply: 'serve',
    configureServer: ({ middlewares }) => {
      middlewares.use('/api', (request, response, next) => {
        const route = `${request.method} ${request.url?.split('?')[0]}`;
        const session = () => ({
          signedIn: state.signedIn,
          seats: state.signedIn ? SEATS : [],
          seat: state.seat,
          expiresAt: new Date(Date.now() + IN_TWO_HOURS).toISOString(),
        });
        if (route === 'GET /session') return send(response, session());
        if (route === 'GET /providers') return send(response, PROVIDERS);
        if (route === 'POST /sign-out') {
          state = { signedIn: false, seat: null };
          return send(response, {});
        }
        if (route === 'GET /sign-in/demo') {
          state = { signedIn: true, seat: null };
          response.writeHead(303, { location: '/' });
          return response.end();
        }
        if (route === 'POST /seat') {
          void read(request).then((body) => {
            state = { ...state, seat: (body as { seat: string }).seat };
            send(response, session());
          });
          return undefined;
        }
        return next();
      });
    },
  };
};
