import { type Invitation, messageFor } from './itip.js';

/** One mail to one recipient, as it goes over the wire. */
export interface MailMessage {
  readonly from: string;
  readonly to: string;
  /** RFC 5322 with CRLF. */
  readonly raw: string;
}

/** A mail about a meeting. `id` is the same when it is sent again. */
export interface MailAbout {
  readonly id: string;
  readonly invitation: Invitation;
  readonly recipient: string;
  readonly sentAt: Date;
  /** What is other than in the invitation this person had before; null for a first one. */
  readonly change: InvitationChange | null;
  /** A second time for somebody who has not answered. */
  readonly isReminder: boolean;
}

/** What changed for somebody who was invited already. */
export type InvitationChange = 'MOMENT' | 'PLACE';

const LINE = 76;
const SUBJECTS = { REQUEST: 'Overleg Regiotafel', CANCEL: 'Overleg Regiotafel vervalt' } as const;

const base64 = (text: string): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  ).join('\r\n');

/** A display name as RFC 2047 wants it, whatever letters it has. */
const named = (name: string, address: string): string =>
  `=?UTF-8?B?${Buffer.from(name.replaceAll(/\p{Cc}/gu, '')).toString('base64')}?= <${address}>`;

const plainAddress = (address: string): string => address.replaceAll(/[\s<>,;"\p{Cc}]/gu, '');

const WHEN = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

const openingOf = ({ invitation, change }: Pick<MailAbout, 'invitation' | 'change'>): string => {
  if (invitation.method === 'CANCEL') return 'Dit overleg vervalt, of u hoeft er niet meer bij te zijn:';
  switch (change) {
    case 'MOMENT':
      return 'Een overleg waarvoor u bent uitgenodigd, is verplaatst. Het nieuwe moment is:';
    case 'PLACE':
      return 'Een overleg waarvoor u bent uitgenodigd, is op een andere plaats. Het is nu:';
    case null:
      return 'U bent uitgenodigd voor een overleg:';
  }
};

const bodyOf = ({ invitation, change, isReminder }: MailAbout): string => {
  const { startsAt, place, contact, link } = invitation;
  return [
    ...(isReminder ? ['Herinnering: wij weten nog niet of u komt.', ''] : []),
    openingOf({ invitation, change }),
    ...(change !== null && invitation.method === 'REQUEST' ? ['', 'Laat opnieuw weten of u komt.'] : []),
    '',
    `${WHEN.format(startsAt)}${place === null ? '' : `, ${place}`}`,
    '',
    `Meer staat in Regiotafel, na het inloggen: ${link}`,
    `Vragen? ${contact.name}, ${contact.phone}`,
    '',
  ].join('\r\n');
};

/** What somebody hears anew: null when the message before was none, or took them out. */
export const changeSince = (
  before: Pick<Invitation, 'method' | 'startsAt' | 'place'> | null,
  now: Pick<Invitation, 'startsAt' | 'place'>,
): InvitationChange | null => {
  if (before === null || before.method === 'CANCEL') return null;
  if (before.startsAt.getTime() !== now.startsAt.getTime()) return 'MOMENT';
  return before.place === now.place ? null : 'PLACE';
};

const part = (type: string, content: string): string =>
  [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', '', base64(content), ''].join('\r\n');

/** The mail for one recipient: a fixed subject, when and where, and the calendar message. No title, no theme, no other name than the contact's. */
export const mailFor = (about: MailAbout): MailMessage => {
  const { invitation, sentAt } = about;
  const from = plainAddress(invitation.organiser.address);
  const to = plainAddress(about.recipient);
  const boundary = `regiotafel-${about.id}`;
  const domain = from.split('@')[1] ?? 'regiotafel.invalid';
  const raw = [
    `From: ${named(invitation.organiser.name, from)}`,
    `To: <${to}>`,
    `Subject: ${SUBJECTS[invitation.method]}`,
    `Date: ${sentAt.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${about.id}${about.isReminder ? '.reminder' : ''}@${domain}>`,
    'MIME-Version: 1.0',
    'Auto-Submitted: auto-generated',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    part('text/plain; charset=utf-8', bodyOf(about)),
    `--${boundary}`,
    part(`text/calendar; charset=utf-8; method=${invitation.method}`, messageFor(invitation, to)),
    `--${boundary}--`,
    '',
  ].join('\r\n');
  return { from, to, raw };
};
