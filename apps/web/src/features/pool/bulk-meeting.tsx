import { useState } from 'react';
import { useCommand, useScreenQuery } from '@regiotafel/web-data';
import { CheckboxGroup, Select, useText } from '@regiotafel/web-ui';
import { colleaguesIn, type Colleague } from '../../app/colleagues.js';
import { MemberBox } from '../../app/members/member-field.js';
import { useMembers } from '../../app/members/use-members.js';
import { RequestCaseMeetingMutation, type RequestCaseMeetingInput } from '../../app/planning/ask-meeting.query.js';
import { candidatesOf, partiesOf } from '../../app/planning/parties.js';
import { QueryView } from '../../app/query-view.js';
import { BulkDialog } from './bulk-dialog.js';
import { BulkMeetingQuery } from './bulk.query.js';
import type { BulkTaskProps } from './bulk-tasks.js';
import type { PoolCard } from './pool.query.js';

const MINUTES = ['30', '45', '60', '90'] as const;

/** What is asked for every case alike. */
type Wish = { readonly chair: string | null; readonly minutes: string; readonly parties: readonly string[] };

const chosenOf = ({ parties }: Wish, colleagues: readonly Colleague[]) =>
  partiesOf(colleagues).filter((party) => parties.includes(party));

/** The wish for one case, as the API takes it. */
const inputOf = (
  wish: Wish,
  card: PoolCard,
  colleagues: readonly Colleague[],
): Omit<RequestCaseMeetingInput, 'idempotencyKey'> => ({
  poolCardId: card.id,
  durationMinutes: Number(wish.minutes),
  neededRoles: [
    { kind: 'CHAIR', candidates: wish.chair === null ? [] : [wish.chair] },
    { kind: 'CASE_MANAGER', candidates: [card.caseManager.id] },
    ...chosenOf(wish, colleagues).map((partyType) => ({
      kind: 'PARTY' as const,
      partyType,
      candidates: candidatesOf(colleagues, partyType, null),
    })),
  ],
});

type FieldsProps = {
  readonly wish: Wish;
  readonly colleagues: readonly Colleague[];
  readonly onChange: (change: Partial<Wish>) => void;
};

const WishFields = ({ wish, colleagues, onChange }: FieldsProps) => {
  const t = useText();
  const chairs = useMembers(wish.chair);
  return (
    <>
      <MemberBox
        label={t('pool.meeting.chair')}
        members={chairs}
        value={wish.chair}
        onChange={(chair) => onChange({ chair })}
      />
      <Select
        label={t('pool.meeting.minutes')}
        options={MINUTES.map((id) => ({ id, label: t('pool.meeting.minutesOf', { minutes: Number(id) }) }))}
        value={wish.minutes}
        onChange={(minutes) => onChange({ minutes: minutes ?? '60' })}
      />
      <CheckboxGroup
        label={t('pool.meeting.parties')}
        description={t('pool.meeting.hint')}
        options={partiesOf(colleagues).map((id) => ({ id, label: t(`partyType.${id}`) }))}
        value={wish.parties}
        onChange={(parties) => onChange({ parties })}
      />
    </>
  );
};

/** Asks for a meeting about each of several cases, with the same parties. */
export const BulkMeeting = ({ cards, onClose }: BulkTaskProps) => {
  const t = useText();
  const people = useScreenQuery(BulkMeetingQuery, {});
  const colleagues = colleaguesIn(people.data);
  const [wish, setWish] = useState<Wish>({ chair: null, minutes: '60', parties: [] });
  const request = useCommand(RequestCaseMeetingMutation);
  const isClear = wish.chair !== null && chosenOf(wish, colleagues).length > 0;
  return (
    <BulkDialog
      title={t('pool.askMeetings')}
      cards={cards}
      wish={isClear ? { action: 'ASK_MEETING' } : null}
      command={(card) => request(inputOf(wish, card, colleagues))}
      onClose={onClose}
    >
      <QueryView of={people}>
        {() => (
          <WishFields
            wish={wish}
            colleagues={colleagues}
            onChange={(change) => setWish((before) => ({ ...before, ...change }))}
          />
        )}
      </QueryView>
    </BulkDialog>
  );
};
