import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { readFragment, useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import { Button, useText, useTimeText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { ProblemNotice, QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import {
  CaseLadderScreenQuery,
  LadderParts,
  PrintMayorNoteMutation,
  type Ladder,
  type MayorNote,
} from './ladder.query.js';
import './ladder.css';

const route = getRouteApi('/seat/casussen/$id/opschaling/$noteId');

const Sheet = ({ note }: { readonly note: MayorNote }) => {
  const t = useText();
  const time = useTimeText();
  const { question, facts, options, copies, writtenBy, writtenAt } = note;
  return (
    <div className="rt-note">
      <h2>{t('ladder.note.question')}</h2>
      <p className="rt-note__question">{question}</p>
      <h2>{t('ladder.note.facts')}</h2>
      <p className="rt-ladder__text">{facts}</p>
      <h2>{t('ladder.note.options')}</h2>
      <ol>
        {options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ol>
      <p className="rt-note__sign">{t('ladder.note.sign')}</p>
      <p className="rt-ladder__detail">
        {writtenBy.name} · {time.longDay(dayAt(new Date(writtenAt)))}
        {copies > 0 && ` · ${t('ladder.note.copy', { copy: copies })}`}
      </p>
    </div>
  );
};

const noteIn = (ladder: Ladder, id: string): MayorNote | undefined => ladder.notes.find((note) => note.id === id);

/** One page for one decision. Printing counts the copy first, so that every copy has a number. */
export const Screen = () => {
  const t = useText();
  const { id, noteId } = route.useParams();
  const result = useScreenQuery(CaseLadderScreenQuery, { id });
  const count = useCommand(PrintMayorNoteMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ladder = result.data?.caseFile?.ladder && readFragment(LadderParts, result.data.caseFile.ladder);
  const note = ladder ? noteIn(ladder, noteId) : undefined;
  if (isAbsent(result, () => note)) return <NotFoundPage />;
  const print = async (): Promise<void> => {
    const counted = await count({ caseId: id, noteId });
    setProblem(counted.problem);
    if (counted.problem === null) window.setTimeout(() => window.print());
  };
  return (
    <CaseFrame
      title={t('ladder.note.title')}
      file={result.data?.caseFile}
      purposes={purposesIn(result.data)}
      actions={
        ladder?.mayWriteNote && (
          <Button icon={Printer} look="primary" onPress={() => void print()}>
            {t('ladder.note.printCopy')}
          </Button>
        )
      }
    >
      {note && (
        <p>
          <strong>{t('ladder.note.heading', { number: note.number })}</strong> {t('ladder.note.lead')}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <QueryView of={result}>{() => note && <Sheet note={note} />}</QueryView>
    </CaseFrame>
  );
};
