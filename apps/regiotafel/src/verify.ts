import { verifyLog } from '@regiotafel/audit';
import { loadSettings, startOrExplain } from '@regiotafel/runtime';
import { OperatorAccess } from '@regiotafel/tenancy';

const settings = loadSettings();
await startOrExplain(async () => {
  const { rows, changed } = await verifyLog(OperatorAccess.from(settings).databaseUrl);
  for (const id of changed) console.error(id);
  console.log(`log: ${rows} rows, ${changed.length} changed`);
  process.exitCode = changed.length === 0 ? 0 : 1;
});
