import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { readFragment, useCommand, useScreenQuery } from '@regiotafel/web-data';
import { Button, ComboBox, Notice, Panel, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { CaseBanner } from '../../app/case-frame/case-frame.js';
import { CaseHeadParts, purposesIn } from '../../app/case-frame/case-head.query.js';
import { colleaguesIn } from '../../app/colleagues.js';
import { FormRadioGroup } from '../../app/form/form-fields.js';
import { FormDatePicker, FormSelect } from '../../app/form/form-pickers.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { useLocalName } from '../../app/local-name.js';
import { useMe } from '../../app/me.js';
import { RequestCaseMeetingMutation } from '../../app/planning/ask-meeting.query.js';
import { partiesOf } from '../../app/planning/parties.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { AskMeetingScreenQuery, type AskCard, type AskMeetingData } from './ask-meeting.query.js';
import {
  DURATIONS,
  EMPTY_WISH,
  expertsOf,
  invitableOf,
  MEETING_URGENCIES,
  MODES,
  wishInput,
  wishSchema,
} from './meeting-wish.js';
import { WishPeople, type WishForm } from './wish-people.js';
import './planner.css';

const route = getRouteApi('/seat/planner/aanvragen');

const WhenAndHow = ({ of }: { readonly of: WishForm }) => {
  const t = useText();
  const today = dayAt(useNow());
  return (
    <>
      <div className="rt-form__fields">
        <FormSelect
          of={of}
          name="durationMinutes"
          label={t('planner.duration')}
          options={DURATIONS.map((id) => ({ id, label: t('planner.minutes', { minutes: Number(id) }) }))}
        />
        <FormSelect
          of={of}
          name="urgency"
          label={t('planner.urgency')}
          necessity="optional"
          placeholder={t('planner.urgencyOfCard')}
          options={MEETING_URGENCIES.map((id) => ({ id, label: t(`planner.urgency.${id}`) }))}
        />
        <FormDatePicker
          of={of}
          name="deadline"
          label={t('planner.deadline')}
          necessity="optional"
          today={today}
          least={today}
        />
      </div>
      <FormRadioGroup
        of={of}
        name="mode"
        label={t('planner.mode')}
        options={MODES.map((id) => ({ id, label: t(`planner.modeChoice.${id}`) }))}
      />
    </>
  );
};

const AskForm = ({ card, data }: { readonly card: AskCard; readonly data: AskMeetingData }) => {
  const t = useText();
  const navigate = route.useNavigate();
  const isCoordinator = useHasRole('COORDINATOR');
  const request = useCommand(RequestCaseMeetingMutation);
  const colleagues = useMemo(() => colleaguesIn(data), [data]);
  const experts = expertsOf(data);
  const invitees = invitableOf(card, colleagues, experts);
  const me = useMe();
  const takesMinutes = useHasRole('MINUTE_TAKER');
  const today = dayAt(useNow());
  const schema = useMemo(() => wishSchema(today), [today]);
  const of = useScreenForm(schema, {
    ...EMPTY_WISH,
    minutes: takesMinutes ? ['SELF' as const] : [],
    experts: experts.map(({ id }) => id),
    invited: invitees.map(({ member }) => member.id),
    first: Object.fromEntries(partiesOf(colleagues).map((party) => [party, null])),
  });
  const send = of.submit(async (wish) => {
    const { data: made, problem } = await request(wishInput(wish, card, colleagues, me?.member.id ?? ''));
    if (problem !== null) return problem;
    showToast(t('planner.asked'));
    const id = made.requestCaseMeeting?.id;
    if (isCoordinator || id === undefined) void navigate({ to: '/planner', search: {} });
    else void navigate({ to: '/overleggen/$id', params: { id } });
    return null;
  });
  return (
    <form className="rt-form" onSubmit={send} noValidate>
      <FormErrors of={of} />
      <div className="rt-page__columns">
        <Panel title={t('planner.when')}>
          <WhenAndHow of={of} />
        </Panel>
        <Panel title={t('planner.who')}>
          <WishPeople of={of} card={card} colleagues={colleagues} experts={experts} invitees={invitees} />
        </Panel>
      </div>
      <div className="rt-form__actions">
        <Button type="submit" look="primary" isPending={of.form.formState.isSubmitting}>
          {t('planner.send')}
        </Button>
        <RouteLinkButton to="/aangemeld/$id" params={{ id: card.id }}>
          {t('planner.back')}
        </RouteLinkButton>
      </div>
    </form>
  );
};

const CardLine = ({ card }: { readonly card: AskCard }) => {
  const t = useText();
  const nameOf = useLocalName();
  const { municipality, theme, urgency } = card;
  return (
    <p>
      <strong>{municipality.name}</strong> · {nameOf(theme)} ·{' '}
      {t('planner.urgencyIs', { urgency: t(`urgency.${urgency}`) })}
    </p>
  );
};

/** Without a card in the address: which case is it about? */
const ChooseCard = ({ data }: { readonly data: AskMeetingData }) => {
  const t = useText();
  const nameOf = useLocalName();
  const navigate = route.useNavigate();
  const cards = data.poolCards?.edges.map(({ node }) => node) ?? [];
  if (cards.length === 0) return <Notice>{t('planner.noCards')}</Notice>;
  return (
    <ComboBox
      label={t('planner.chooseCard')}
      value={null}
      onChange={(card) => card !== null && void navigate({ search: { card } })}
      options={cards.map(({ id, number, municipality, theme }) => ({
        id,
        label: number,
        description: `${municipality.name} · ${nameOf(theme)}`,
      }))}
    />
  );
};

export const Screen = () => {
  const t = useText();
  const { card = '' } = route.useSearch();
  const isChosen = card !== '';
  const result = useScreenQuery(AskMeetingScreenQuery, { card, isChosen });
  const maybeAsk = [useHasRole('COORDINATOR'), useHasRole('LIAISON')].some(Boolean);
  const shown = result.data?.poolCard;
  if (!maybeAsk || (isChosen && result.data !== undefined && !shown)) return <NotFoundPage />;
  return (
    <Page
      title={t('planner.ask')}
      isExercise={shown?.isExercise}
      heading={shown ? t('planner.askFor', { number: shown.number }) : t('planner.ask')}
      lead={t('planner.askLead')}
    >
      <QueryView of={result}>
        {(data) =>
          data.poolCard ? (
            <>
              {data.poolCard.caseFile && (
                <CaseBanner file={readFragment(CaseHeadParts, data.poolCard.caseFile)} purposes={purposesIn(data)} />
              )}
              <CardLine card={data.poolCard} />
              <AskForm key={data.poolCard.id} card={data.poolCard} data={data} />
            </>
          ) : (
            <ChooseCard data={data} />
          )
        }
      </QueryView>
    </Page>
  );
};
