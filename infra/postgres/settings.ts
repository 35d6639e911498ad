/**
 * What the server is started with, on the command line so that a newer version also applies to older data. Sized for a
 * small machine. The log names the kind of error and the time, never a statement, a value or a row: those hold persons.
 */
export const serverSettings = (fsync: boolean): Readonly<Record<string, string>> => ({
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  password_encryption: 'scram-sha-256',
  ...(fsync ? {} : WITHOUT_SAFETY),
});

/** For data that may be lost: tests. */
const WITHOUT_SAFETY: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};
