import { type Actor, newId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { actorOf, type VerifiedToken } from '@regiotafel/runtime';
import { prepared, type Tenants } from '@regiotafel/tenancy';

/** A place from which a person may act. */
export interface Seat {
  readonly tenantId: Uuid;
  readonly tenantName: string;
  readonly memberId: Uuid;
  readonly regionId: Uuid | null;
  readonly roles: readonly string[];
}

/** The seats of people, as the directory has them now. */
export interface Seats {
  of(token: VerifiedToken): Promise<Seat[]>;
  /** Whether the seat somebody acts in still stands. */
  holds(actor: Actor): Promise<boolean>;
  close(): Promise<void>;
}

/** Injection token of the `Seats`. */
export const SEATS = Symbol('Seats');

/** `<tenant id>.<member id>` */
export const seatName = (seat: Pick<Seat, 'tenantId' | 'memberId'>): string => `${seat.tenantId}.${seat.memberId}`;

interface SeatRow {
  readonly tenant_id: Uuid;
  readonly member_id: Uuid;
  readonly region_id: Uuid | null;
  readonly name: string;
}

const SEATS_OF = prepared<SeatRow>(
  'edge.seats',
  `select s.tenant_id, s.member_id, s.region_id, t.name
   from sec.seats($1, $2) s join reference.tenants t on t.id = s.tenant_id order by t.name, s.member_id`,
);
const CONFIRM = prepared<{ entered: boolean }>('edge.confirm', 'select true as entered');

/**
 * Seats by the database: ids from `sec.seats`, and the roles by entering each seat as the person, so that what is
 * shown is what the door confirms and the look stands in the log.
 */
export class DatabaseSeats implements Seats {
  constructor(private readonly tenants: Tenants) {}

  async of(token: VerifiedToken): Promise<Seat[]> {
    const rows = await this.tenants.lookup(SEATS_OF, [token.issuer, token.subject]);
    const seats: Seat[] = [];
    for (const row of rows) {
      const seat = await this.confirmed(token, row);
      if (seat) seats.push(seat);
    }
    return seats;
  }

  close(): Promise<void> {
    return this.tenants.close();
  }

  async holds(actor: Actor): Promise<boolean> {
    try {
      await this.tenants.read(actor, { action: 'seat.hold' }, CONFIRM);
      return true;
    } catch (error) {
      if (error instanceof Unauthenticated) return false;
      throw error;
    }
  }

  /** Null when the seat was taken away between the two looks. */
  private async confirmed(token: VerifiedToken, row: SeatRow): Promise<Seat | null> {
    const { tenant_id: tenantId, member_id: memberId, region_id: regionId, name: tenantName } = row;
    const actor = actorOf({ token, seat: seatName({ tenantId, memberId }), operation: newId() });
    try {
      const { who } = await this.tenants.read(actor, { action: 'seat.show' }, CONFIRM);
      return { tenantId, tenantName, memberId, regionId, roles: [...who.roles].toSorted() };
    } catch (error) {
      if (error instanceof Unauthenticated) return null;
      throw error;
    }
  }
}
