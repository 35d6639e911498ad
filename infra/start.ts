import { Failure, runCommand } from './failure.ts';
import { checkSettings } from './settings.ts';
import { supervise } from './supervisor/supervise.ts';

const OPTIONS = ['--many', '--no-stories'];

/** `node infra/start.ts [--many] [--no-stories]`: builds what changed and runs Regiotafel until Ctrl-C; without stories a demonstration begins empty. */
await runCommand(async () => {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined) throw new Failure(`Unknown option ${unknown}; there are ${OPTIONS.join(' and ')}.`);
  const { port, dataFolder, databaseUrl, publicUrl, isDemo } = await checkSettings();
  const many = options.includes('--many');
  const stories = isDemo && !options.includes('--no-stories');
  return supervise({ many, stories, port, dataFolder, databaseUrl, publicUrl });
});
process.exit();
