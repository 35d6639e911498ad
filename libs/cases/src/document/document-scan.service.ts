import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { type ScanCommand, scanAfter } from '../domain/document.js';
import { Sealing } from '../sealing/sealing.service.js';
import { DOCUMENT_SCANNER, type DocumentScanner, type ScanResult } from './document-scanner.service.js';
import { documentDoor } from './document.policy.js';
import { contentPlace } from './document.service.js';
import { contentOf, moveScan, scanOf } from './document.store.js';

type Asked = CasesEvents['DocumentScanAsked'];

const COMMAND: Readonly<Record<ScanResult, ScanCommand>> = { CLEAN: 'pass', INFECTED: 'find', FAILED: 'fail' };

const operationOf = (action: string, id: Uuid) => ({ action, object: { kind: 'document', id } });

/** Has documents scanned that wait for it. The scanner is asked between two transactions; each step is safe to run twice. */
@Injectable()
export class DocumentScans {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: Sealing,
    @Inject(DOCUMENT_SCANNER) private readonly scanner: DocumentScanner,
  ) {}

  async scan(actor: Actor, asked: Asked): Promise<void> {
    if (!this.scanner.isSet) return this.record(actor, asked, 'skip');
    const content = await this.waiting(actor, asked);
    if (content) await this.record(actor, asked, COMMAND[await this.scanner.scan(content)]);
  }

  /** No try is left: the scanner could not be reached. */
  giveUp(actor: Actor, asked: Asked): Promise<void> {
    return this.record(actor, asked, 'fail');
  }

  private waiting(actor: Actor, { documentId, caseId, municipalityId, subjectId }: Asked): Promise<Buffer | null> {
    return this.tenants.run(actor, operationOf('case.document.scan', documentId), async (tx) => {
      const row = await scanOf(tx, documentId);
      if (!row || !documentDoor.can(tx.who, 'scan', 'Document', row)) return null;
      const sealed = await contentOf(tx, row.tenant_id, documentId);
      if (!sealed) return null;
      await tx.seen(municipalityId, subjectId ? [subjectId] : []);
      return (await this.sealing.one(tx, caseId)).openBytes(contentPlace(documentId), sealed);
    });
  }

  private record(actor: Actor, { documentId }: Asked, command: ScanCommand): Promise<void> {
    return this.tenants.run(actor, operationOf('case.document.scanned', documentId), async (tx) => {
      const row = await scanOf(tx, documentId);
      if (!row || !documentDoor.can(tx.who, 'scan', 'Document', row)) return;
      await moveScan(tx, documentId, row.version, scanAfter(row.scan, command));
    });
  }
}
