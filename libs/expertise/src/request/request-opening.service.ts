import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { type Actor, dayAt, newId, NotFound, parseUuid, type Uuid, type Who } from '@regiotafel/kernel';
import { announce, Keyring, once, seal, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { ExpertiseEvents } from '../contract/events.js';
import { openRequest, type OpenRequest, type RequestForm } from './request.input.js';
import { requestDoor } from './request.policy.js';
import { questionPlace, RequestService, type RequestView } from './request.service.js';
import { insertRequest, KNOWN_SKILLS, MUNICIPALITIES } from './request.store.js';

/** Asking for expertise. */
@Injectable()
export class RequestOpening {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
    private readonly requests: RequestService,
  ) {}

  /** Opens a request from an unchecked input. @throws InvalidInput naming every wrong field */
  open(actor: Actor, given: unknown): Promise<RequestView | null> {
    return this.tenants.run(actor, { action: 'request.open' }, async (tx) => {
      const form = await this.form(tx);
      const input = parse(openRequest(form), given);
      const { requestId } = await once(tx, 'expertise', input, async () => ({
        requestId: await this.insert(tx, input, form),
      }));
      return this.requests.seen(tx, parseUuid(requestId ?? ''));
    });
  }

  /** What a request of this person may refer to. @throws NotFound for who may not ask at all */
  private async form(tx: TenantTx): Promise<RequestForm> {
    const municipalities = await tx.read(MUNICIPALITIES);
    const known = new Set<Uuid>(municipalities.map(({ id }) => id));
    const { who } = tx;
    const mine = this.mine(who, known);
    if (mine.size === 0) throw new NotFound();
    const skills = await tx.read(KNOWN_SKILLS);
    return {
      today: dayAt(tx.now),
      own: mine.has(who.tenantId) ? who.tenantId : null,
      municipalities: mine,
      skills: new Set(skills.map(({ code }) => code)),
    };
  }

  private mine(who: Who, municipalities: ReadonlySet<Uuid>): ReadonlySet<Uuid> {
    const isMine = (id: Uuid) =>
      requestDoor.can(who, 'open', 'ExpertiseRequest', { tenant_id: who.regionId, municipality_id: id });
    return new Set([...municipalities].filter(isMine));
  }

  private async insert(tx: TenantTx, input: OpenRequest, { today }: RequestForm): Promise<Uuid> {
    const regionId = tx.who.regionId;
    if (regionId === null) throw new NotFound();
    const id = newId();
    const { municipalityId, poolCardId = null, question, ...asked } = input;
    const { key, wrapped } = this.keyring.make(regionId, id);
    const sealed = seal(key, questionPlace(id), question);
    await insertRequest(
      tx,
      { ...asked, id, municipalityId, poolCardId, openedOn: today },
      { sealed, version: key.version, wrapped },
    );
    const payload: ExpertiseEvents['RequestOpened'] = { requestId: id, municipalityId, regionId, poolCardId };
    await announce(tx, { scope: 'expertise', event: 'RequestOpened', tenantId: regionId, payload });
    return id;
  }
}
