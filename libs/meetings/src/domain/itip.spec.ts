import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fileOf, type Invitation, meetingAddress, messageFor } from './itip.js';
import { changeSince, mailFor } from './mail-message.js';

const INVITATION: Invitation = {
  method: 'REQUEST',
  uid: '5f0c7f5e-0000-4000-8000-000000000001@regiotafel',
  sequence: 0,
  madeAt: new Date('2026-03-02T08:00:00Z'),
  startsAt: new Date('2026-03-30T07:00:00Z'),
  endsAt: new Date('2026-03-30T08:30:00Z'),
  place: 'Overlegruimte 1, Lindehoven',
  organiser: { name: 'Regio "Veldersoord"', address: 'tafel@veldersoord.example' },
  contact: { name: 'Karim Aydin', phone: '0900-0001' },
  link: 'http://127.0.0.1:4000/overleggen/meeting_5f0c7f5e-0000-4000-8000-000000000001',
};
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('an invitation', () => {
  test('asks one recipient, in UTC, under a title that says nothing', () => {
    const lines = linesOf(messageFor(INVITATION, 'bram@politie.example'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:5f0c7f5e-0000-4000-8000-000000000001@regiotafel',
        'DTSTART:20260330T070000Z',
        'DTEND:20260330T083000Z',
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        'SUMMARY:Overleg Regiotafel',
        'LOCATION:Overlegruimte 1\\, Lindehoven',
        'ORGANIZER;CN="Regio Veldersoord":mailto:tafel@veldersoord.example',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:bram@politie.example',
    ]);
  });

  test('that ends keeps its UID and carries a later sequence', () => {
    const lines = linesOf(messageFor({ ...INVITATION, method: 'CANCEL', sequence: 2 }, 'a@b.example'));
    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:2', 'STATUS:CANCELLED', `UID:${INVITATION.uid}`]),
    );
  });

  test('that is downloaded names no attendee', () => {
    expect(fileOf(INVITATION)).toContain('METHOD:PUBLISH');
    expect(fileOf(INVITATION)).not.toContain('ATTENDEE');
  });

  test('cannot be given lines of its own through a name', () => {
    const place = 'Zaal\r\nATTENDEE:mailto:x@y.example\nSUMMARY:weg';
    const text = messageFor(
      { ...INVITATION, place, organiser: { name: 'R\r\nX-Y:1', address: 'a@b.example\r\nX:1' } },
      'a@b.example',
    );
    expect(linesOf(text).filter((line) => /^(ATTENDEE|SUMMARY|X)/.test(line))).toHaveLength(2);
  });

  test('has lines of at most 75 octets that end in CRLF', () => {
    const text = messageFor(
      { ...INVITATION, place: 'Café in de Zuiderstraat met een heel lange naam, één trap op '.repeat(4) },
      'a@b.example',
    );
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});

describe('a mail', () => {
  const about = {
    id: 'abc',
    invitation: INVITATION,
    recipient: 'bram@politie.example',
    sentAt: new Date('2026-03-02T08:00:00Z'),
    change: null,
  };
  const textOf = (raw: string): string => {
    const [, , text = ''] = raw.split('\r\n\r\n');
    return Buffer.from(text, 'base64').toString();
  };

  test('has a fixed subject, one recipient, local time and the calendar message', () => {
    const { raw, to } = mailFor({ ...about, isReminder: false });
    const [head = '', , text = '', , calendar = ''] = raw.split('\r\n\r\n');
    expect(to).toBe('bram@politie.example');
    expect(head).toContain('Subject: Overleg Regiotafel\r\n');
    expect(head).toContain('To: <bram@politie.example>\r\n');
    expect(raw).toContain('method=REQUEST');
    expect(Buffer.from(text, 'base64').toString()).toContain('maandag 30 maart 2026 om 09:00');
    expect(Buffer.from(calendar.split('\r\n--')[0] ?? '', 'base64').toString()).toContain('BEGIN:VCALENDAR');
  });

  test('tells somebody who was invited that the moment or the place changed, under the same subject', () => {
    const mail = (change: 'MOMENT' | 'PLACE' | null) => mailFor({ ...about, change, isReminder: false }).raw;
    expect(textOf(mail(null))).toContain('U bent uitgenodigd voor een overleg');
    expect(textOf(mail('MOMENT'))).toContain('is verplaatst. Het nieuwe moment is:');
    expect(textOf(mail('PLACE'))).toContain('is op een andere plaats');
    for (const change of ['MOMENT', 'PLACE'] as const) {
      expect(mail(change)).toContain('Subject: Overleg Regiotafel\r\n');
      expect(textOf(mail(change))).not.toContain('U bent uitgenodigd voor een overleg:');
    }
  });

  test('counts a moment or a place as changed only for who still was invited', () => {
    const later = { startsAt: new Date('2026-03-31T07:00:00Z'), place: INVITATION.place };
    expect(changeSince(null, later)).toBeNull();
    expect(changeSince({ ...INVITATION, method: 'CANCEL' }, later)).toBeNull();
    expect(changeSince(INVITATION, later)).toBe('MOMENT');
    expect(changeSince(INVITATION, { ...INVITATION, place: null })).toBe('PLACE');
    expect(changeSince(INVITATION, INVITATION)).toBeNull();
  });

  test('cannot be given headers of its own through a name or address', () => {
    const { raw } = mailFor({ ...about, isReminder: true, recipient: 'a@b.example\r\nBcc: x@y.example' });
    expect(raw).not.toMatch(/^Bcc/m);
  });
});

test('the address in an invitation is that of a screen', () => {
  const routes = readFileSync(
    new URL('../../../../apps/web/src/features/meeting/meeting.route.ts', import.meta.url),
    'utf8',
  );
  const paths = [...routes.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
  expect(paths).toContain(new URL(meetingAddress('http://127.0.0.1:4000', '$id')).pathname);
});
