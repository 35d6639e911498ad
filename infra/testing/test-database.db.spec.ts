import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import pg from 'pg';

test('a test file can clone a template database on the shared server', async () => {
  const client = new pg.Client(process.env['REGIOTAFEL_TEST_DATABASE']);
  await client.connect();
  const name = `clone_${randomUUID().replaceAll('-', '')}`;
  try {
    await client.query(`create database ${name} template template0 strategy file_copy`);
    const { rows } = await client.query(`select count(*)::int as found from pg_database where datname = $1`, [name]);
    expect(rows).toEqual([{ found: 1 }]);
  } finally {
    await client.query(`drop database if exists ${name}`);
    await client.end();
  }
});
