import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { RuntimeModule } from './runtime.module.js';
import { readSettings } from './settings.js';

let app: NestFastifyApplication;
let port: number;
let letGo: () => void;
let asked: () => void;
let whenAsked: Promise<void>;

@Controller()
class SlowController {
  @Get('slow')
  async slow(): Promise<string> {
    asked();
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return 'done';
  }
}

beforeEach(async () => {
  whenAsked = new Promise((resolve) => {
    asked = resolve;
  });
  @Module({ imports: [RuntimeModule.forRoot(readSettings({}))], controllers: [SlowController] })
  class Root {}
  app = await NestFactory.create<NestFastifyApplication>(Root, new FastifyAdapter({ return503OnClosing: false }), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  port = Number(new URL(await app.getUrl()).port);
});
afterEach(() => app.close());

const opened = (): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
  });

test('a connection that was opened ahead does not hold up the stop', async () => {
  const socket = await opened();
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await fetch(`http://127.0.0.1:${port}/healthz`);
  await app.close();
  await expect(closed).resolves.toBe(false);
});

test('a request under way is answered before the process stops', async () => {
  const answer = fetch(`http://127.0.0.1:${port}/slow`);
  await whenAsked;
  const stopped = app.close();
  letGo();
  expect(await (await answer).text()).toBe('done');
  await stopped;
});

test('a process lives as long as it answers, and is ready when its parts are', async () => {
  const live = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect([live.status, await live.json()]).toEqual([200, { alive: true }]);
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, checks: {} }]);
});
