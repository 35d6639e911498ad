import { readFragment, type FragmentOf } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { WhoReported, type CaseEnd, type CaseEndFile } from './case-end.query.js';

/** Signals of the case, for whoever may read who reported them. */
export type CaseSignals = readonly (FragmentOf<typeof WhoReported> | null)[];

type Shown = { readonly id: string; readonly name: string; readonly details: readonly string[] };

const reportersOf = (signals: CaseSignals) =>
  signals.flatMap((masked) => {
    const signal = masked && readFragment(WhoReported, masked);
    const { name, organisation } = signal?.reporter ?? {};
    return signal && (name ?? organisation)
      ? [{ id: signal.id, name: name ?? null, organisation: organisation ?? null }]
      : [];
  });

export type TookPartProps = {
  readonly participants: CaseEnd['aftercare']['participants'];
  readonly parties: CaseEndFile['parties'];
  readonly signals: CaseSignals;
};

/** Everybody of an earlier phase: who has a seat in the region, who works with the person without one, and who reported. */
export const TookPart = ({ participants, parties, signals }: TookPartProps) => {
  const t = useText();
  const seated = participants.map(({ member, took }): Shown => ({
    id: member.id,
    name: member.name,
    details: [member.tenantName, took.map((part) => t(`caseFrame.took.${part}`)).join(', ')],
  }));
  const working = (parties ?? [])
    .filter(({ member }) => member === null)
    .map(({ id, name, organisation }): Shown => ({
      id,
      name,
      details: [organisation, t('caseFrame.took.SURROUNDINGS'), t('caseEnd.aftercare.noSeat')],
    }));
  const reported = reportersOf(signals).map(({ id, name, organisation }): Shown => ({
    id,
    name: name ?? organisation ?? '',
    details: [...(name !== null && organisation !== null ? [organisation] : []), t('caseFrame.took.REPORTER')],
  }));
  return (
    <ul className="rt-end__list">
      {[...seated, ...working, ...reported].map(({ id, name, details }) => (
        <li key={id}>
          {name}
          <span className="rt-end__detail">{details.join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
};
