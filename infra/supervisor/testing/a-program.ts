import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SERVER = `
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
const note = (what) => appendFileSync(process.env.REGIOTAFEL_DATA + '/notes', what + ' ' + process.pid + '\\n');
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(3);
  response.end(JSON.stringify({ role: process.env.REGIOTAFEL_ROLE, env: process.env, node: process.version }));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => note('up'));
`;

const PROGRAMS = {
  /** Serves until it is asked to stop. */
  server: `${SERVER}\nprocess.on('SIGTERM', () => { note('down'); process.exit(0); });`,
  /** Serves and will not hear of stopping. */
  deaf: `${SERVER}\nprocess.on('SIGTERM', () => note('ignored'));`,
  /** Ends before it serves. */
  broken: `console.error('settings are wrong'); process.exit(1);`,
  /** Does one thing and ends. */
  once: `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.REGIOTAFEL_DATA + '/notes', 'prepared ' + process.pid + ' ' + process.env.DATABASE_URL + '\\n');`,
} as const;

/** Writes a small program where the supervisor looks for one: `apps/<app>/dist/<program>.js`. */
export const putProgram = (checkout: string, app: string, kind: keyof typeof PROGRAMS, program = 'main'): void => {
  const file = join(checkout, 'apps', app, 'dist', `${program}.js`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(join(checkout, 'package.json'), '{ "type": "module" }');
  writeFileSync(file, PROGRAMS[kind]);
};
