import { useScreenQuery } from '@regiotafel/web-data';
import { Notice, useText } from '@regiotafel/web-ui';
import { UnagreedForMinutesQuery } from './meeting-steps.query.js';
import type { AgendaItem } from './meeting.query.js';

const CaseNotice = ({ cardId }: { readonly cardId: string }) => {
  const t = useText();
  const { data } = useScreenQuery(UnagreedForMinutesQuery, { id: cardId });
  const count = data?.poolCard?.caseFile?.unagreedForMinutes ?? 0;
  return (
    <Notice>
      {count > 0 && `${t('meeting.minutes.unagreed', { count })} `}
      {t('meeting.minutes.ownLaw')}
    </Notice>
  );
};

/** Says to whoever writes down what was said of a case that some of it is its contributor's. */
export const OwnLawNotice = ({ item }: { readonly item: AgendaItem }) =>
  item.poolCard && <CaseNotice cardId={item.poolCard.id} />;
