import { fold } from './content-lines.js';

/** What an invitation tells: when, where, whom to ask. It has no field for what the meeting is about. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly uid: string;
  readonly sequence: number;
  readonly madeAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Name of a room, or null for a video meeting. */
  readonly place: string | null;
  readonly organiser: { readonly name: string; readonly address: string };
  readonly contact: { readonly name: string; readonly phone: string };
  /** Where the recipient reads on after signing in. */
  readonly link: string;
}

/** Where a meeting is read after signing in; `meetingId` as clients see it. The path is that of the web app's route. */
export const meetingAddress = (publicUrl: string, meetingId: string): string => `${publicUrl}/overleggen/${meetingId}`;

/** The one title every invitation has. */
export const SUMMARY = 'Overleg Regiotafel';

const VIDEO = 'Videoverbinding (zie Regiotafel)';
const stamp = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n|\r|\n/g, '\n')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** A parameter value in quotes; what may not stand in one is left out. */
const quoted = (text: string): string => `"${text.replaceAll(/["\p{Cc}]/gu, '')}"`;
const addressed = (address: string): string => `mailto:${address.replaceAll(/[\s\p{Cc}]/gu, '')}`;

const details = ({ contact, link }: Invitation): string =>
  `Meer staat in Regiotafel: ${link}\nVragen? ${contact.name}, ${contact.phone}`;

const lines = (invitation: Invitation, method: string, recipient: string | null): string[] => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Regiotafel//Overleg//NL',
  'CALSCALE:GREGORIAN',
  `METHOD:${method}`,
  'BEGIN:VEVENT',
  `UID:${escaped(invitation.uid)}`,
  `DTSTAMP:${stamp(invitation.madeAt)}`,
  `DTSTART:${stamp(invitation.startsAt)}`,
  `DTEND:${stamp(invitation.endsAt)}`,
  `SEQUENCE:${invitation.sequence}`,
  `STATUS:${invitation.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
  `SUMMARY:${SUMMARY}`,
  `LOCATION:${escaped(invitation.place ?? VIDEO)}`,
  `DESCRIPTION:${escaped(details(invitation))}`,
  `ORGANIZER;CN=${quoted(invitation.organiser.name)}:${addressed(invitation.organiser.address)}`,
  ...(recipient === null
    ? []
    : [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:${addressed(recipient)}`]),
  'TRANSP:OPAQUE',
  'CLASS:PRIVATE',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
];

const written = (content: readonly string[]): string => content.map(fold).join('\r\n');

/** The iTIP message (RFC 5546) for one recipient: REQUEST or CANCEL, times in UTC. */
export const messageFor = (invitation: Invitation, recipient: string): string =>
  written(lines(invitation, invitation.method, recipient));

/** The same for somebody who downloads it: PUBLISH, which names no attendee, or CANCEL. */
export const fileOf = (invitation: Invitation): string =>
  written(lines(invitation, invitation.method === 'CANCEL' ? 'CANCEL' : 'PUBLISH', null));
