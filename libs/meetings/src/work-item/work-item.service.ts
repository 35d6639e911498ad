import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { WORK_ITEMS, type WorkRecord } from './work-item.store.js';

/** What waits for somebody. Every branch of the list asks for the caller's own, or for the coordinator. */
@Injectable()
export class WorkItemService {
  constructor(private readonly tenants: Tenants) {}

  async mine(actor: Actor): Promise<WorkRecord[]> {
    return (await this.tenants.read(actor, { action: 'work.list' }, WORK_ITEMS)).rows;
  }
}
