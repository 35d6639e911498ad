import { dataFolderPath } from './data-folder.ts';
import { Failure, runCommand } from './failure.ts';
import { supervise } from './supervisor/supervise.ts';

const DEFAULT_PORT = 4_000;

const portSetting = (): number => {
  const text = process.env['PORT'] || String(DEFAULT_PORT);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new Failure('PORT must be a number from 1 to 65535.');
  return port;
};

/** `node infra/start.ts [--many]`: builds what changed and runs Regiotafel until Ctrl-C. */
await runCommand(async () => {
  const [option] = process.argv.slice(2);
  if (option !== undefined && option !== '--many') throw new Failure(`Unknown option ${option}; there is only --many.`);
  const databaseUrl = process.env['DATABASE_URL'] || null;
  const code = await supervise({
    many: option === '--many',
    port: portSetting(),
    dataFolder: dataFolderPath(),
    databaseUrl,
  });
  return code;
});
process.exit();
