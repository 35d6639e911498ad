import { dataFolderPath } from './data-folder.ts';
import { Failure, runCommand } from './failure.ts';
import { supervise } from './supervisor/supervise.ts';

const DEFAULT_PORT = 4_000;
const OPTIONS = ['--many', '--no-stories'];

const portSetting = (): number => {
  const text = process.env['PORT'] || String(DEFAULT_PORT);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new Failure('PORT must be a number from 1 to 65535.');
  return port;
};

/** `node infra/start.ts [--many] [--no-stories]`: builds what changed and runs Regiotafel until Ctrl-C; without stories a demonstration begins empty. */
await runCommand(async () => {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined) throw new Failure(`Unknown option ${unknown}; there are ${OPTIONS.join(' and ')}.`);
  const databaseUrl = process.env['DATABASE_URL'] || null;
  const code = await supervise({
    many: options.includes('--many'),
    stories: !options.includes('--no-stories'),
    port: portSetting(),
    dataFolder: dataFolderPath(),
    databaseUrl,
  });
  return code;
});
process.exit();
