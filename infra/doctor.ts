import {
  checkBrowser,
  checkDatabase,
  checkDisk,
  checkMemory,
  checkNode,
  checkPackages,
  checkPort,
  checkRedis,
} from './doctor/checks.ts';
import { lineOf } from './doctor/findings.ts';
import { runCommand } from './failure.ts';
import { checkSettings } from './settings.ts';

/** `npm run doctor`: one line per thing that Regiotafel needs; exit code 1 when one of them fails. */
await runCommand(async () => {
  const { port, dataFolder, databaseUrl } = await checkSettings();
  const findings = [
    checkNode(),
    checkPackages(),
    await checkPort(port, dataFolder),
    checkDisk(dataFolder),
    checkMemory(),
    await checkDatabase(databaseUrl, dataFolder),
    checkRedis(),
    checkBrowser(),
  ];
  for (const finding of findings) console.log(lineOf(finding));
  return findings.some(({ level }) => level === 'fail') ? 1 : 0;
});
process.exit();
