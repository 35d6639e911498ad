import { getRouteApi } from '@tanstack/react-router';
import { Download, FolderOpen, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Day } from '@regiotafel/kernel/day';
import { useAsk, useScreenQuery, type Problem } from '@regiotafel/web-data';
import { Button, useText, useTimeText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CasePackageQuery } from '../../app/case-package/case-package.query.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { saveFile } from '../../app/export/save-file.js';
import { useLocalName } from '../../app/local-name.js';
import { useMe } from '../../app/me.js';
import { ProblemNotice } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { isDayText, linesOf, nameOf, textsOf, type Content, type Line, type Names } from './package-lines.js';
import { CasePackageScreenQuery, type CasePackageScreen } from './package.query.js';
import './package.css';

const route = getRouteApi('/seat/casussen/$id/pakket');

type Taken = { readonly fileName: string; readonly json: string };

const useWords = (names: Names) => {
  const t = useText();
  const time = useTimeText();
  return (line: Line): string => {
    const { value } = line;
    if (typeof value === 'boolean') return t(value ? 'packagePrint.yes' : 'packagePrint.no');
    const name = nameOf(line, names);
    if (name !== null) return name;
    if (isDayText(value)) return time.longDay(value as Day);
    const texts = textsOf(line);
    return texts === null ? String(value) : t(`${texts}.${value}`);
  };
};

const useNames = (data: CasePackageScreen | undefined): Names => {
  const localName = useLocalName();
  const purposes = purposesIn(data);
  return {
    theme: localName(data?.caseFile?.theme),
    purpose: (code) => localName(purposes.find((each) => each.code === code)),
  };
};

type Package = Content & { readonly case: { readonly number: string } };
type SheetProps = { readonly content: Package; readonly names: Names; readonly reader: string };

const Sheet = ({ content, names, reader }: SheetProps) => {
  const t = useText();
  const mark = t('packagePrint.mark', { number: content.case.number, reader });
  const wordsOf = useWords(names);
  return (
    <article className="rt-package" aria-label={t('packagePrint.title')}>
      <p className="rt-package__mark">{mark}</p>
      {linesOf(content).map((line, at) => (
        <p key={at} className="rt-package__line" data-depth={line.depth} data-heading={line.value === null}>
          <strong>{t(`packagePrint.field.${line.key}`)}</strong>
          {line.value !== null && <span>{wordsOf(line)}</span>}
        </p>
      ))}
      <p className="rt-package__mark">{mark}</p>
    </article>
  );
};

/** A package opened by a button: one taking, one line in the log, and the same content on paper as in the file. */
export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const me = useMe();
  const result = useScreenQuery(CasePackageScreenQuery, { id });
  const names = useNames(result.data);
  const ask = useAsk(CasePackageQuery);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (isAbsent(result, ({ caseFile }) => (caseFile && caseFile.myParts.length > 0 ? caseFile : null)))
    return <NotFoundPage />;
  const content = taken && (JSON.parse(taken.json) as Package);
  const open = async (): Promise<void> => {
    const answer = await ask({ caseId: id });
    setProblem(answer.problem);
    setTaken(answer.data?.casePackage ?? null);
  };
  return (
    <CaseFrame
      title={t('packagePrint.title')}
      file={result.data?.caseFile}
      purposes={purposesIn(result.data)}
      actions={
        taken ? (
          <>
            <Button icon={Download} onPress={() => saveFile(taken.fileName, 'application/json', taken.json)}>
              {t('packagePrint.save')}
            </Button>
            <Button icon={Printer} onPress={() => window.print()}>
              {t('packagePrint.print')}
            </Button>
          </>
        ) : (
          <Button look="primary" icon={FolderOpen} onPress={() => void open()}>
            {t('packagePrint.open')}
          </Button>
        )
      }
    >
      {problem && <ProblemNotice problem={problem} />}
      {content ? (
        <Sheet content={content} names={names} reader={me?.member.name ?? ''} />
      ) : (
        <p>{t('packagePrint.lead')}</p>
      )}
    </CaseFrame>
  );
};
