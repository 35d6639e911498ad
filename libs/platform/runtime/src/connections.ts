import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/**
 * Lets a process stop without failing a request and without waiting for browsers: connections that wait for nothing
 * close at once, the others when their answer is sent. Node itself keeps those that were opened ahead and not used yet.
 */
@Injectable()
export class Connections implements OnModuleInit, BeforeApplicationShutdown {
  private readonly open = new Set<Socket>();
  private readonly busy = new Set<Socket>();
  private stopping = false;

  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    server?.on('connection', (socket: Socket) => {
      this.open.add(socket);
      socket.once('close', () => this.open.delete(socket));
    });
    server?.on('request', ({ socket }, response) => {
      this.busy.add(socket);
      response.once('close', () => this.finished(socket));
    });
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const socket of this.open) if (!this.busy.has(socket)) socket.destroy();
  }

  private finished(socket: Socket): void {
    this.busy.delete(socket);
    if (this.stopping) socket.end();
  }
}
