import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { left, type Story } from './story.js';

const MANIFEST = join(import.meta.dirname, '../../../web/dist/documents.json');
const WEEK = '2026-03-02';
/** A question that has ended is as one that never was; the step that asks it tries it while it stands. */
const OVER = 'grant_00000000-0000-4000-8000-000000000000';

/** The municipality whose signals the story is about. */
const LINDEHOVEN = 'municipality_2bb5eb2b-100d-8aa1-aa37-54cd54fac362';

/** How a screen asks: about one thing of the story, about none, and with what else. */
interface Question {
  readonly thing?: { readonly variable: string; readonly of: keyof Story };
  readonly rest?: object;
}

const about = (of: keyof Story, variable = 'id', rest: object = {}): Question => ({ thing: { variable, of }, rest });

/** Every read document of the web client, by name, with the questions its screen asks. */
const QUESTIONS: Readonly<Record<string, readonly Question[]>> = {
  AccessRequestScreen: [about('askId')],
  AccessChoices: [{ rest: { use: 'CASE', regime: 'WET_PGA' } }],
  AskExpertScreen: [about('cardId', 'card', { isAboutCard: true })],
  AskMeetingScreen: [about('cardId', 'card', { isChosen: true })],
  AvailabilityScreen: [{ rest: { week: WEEK } }],
  BulkMeeting: [{}],
  CandidatesScreen: [about('requestId')],
  CaseAccessScreen: [about('caseId')],
  CaseContributionsScreen: [about('caseId')],
  CaseDocumentsScreen: [about('caseId')],
  CaseHandoverScreen: [about('caseId')],
  CasePeopleScreen: [about('caseId')],
  CasePlanScreen: [about('caseId')],
  CaseEndScreen: [about('caseId')],
  CaseLadderScreen: [about('caseId')],
  CaseSurroundingsScreen: [about('caseId')],
  CasePackage: [about('caseId', 'caseId')],
  CasePackageScreen: [about('caseId')],
  CaseScreen: [about('caseId')],
  CaseTimelineScreen: [about('caseId')],
  CasesScreen: [{}],
  ChosenMember: [{ rest: { id: 'member_00000000-0000-4000-8000-000000000000' } }],
  ContributionAskScreen: [{ rest: { id: OVER } }],
  ConsentsScreen: [{}],
  CoordinatorsToName: [about('caseId', 'caseId')],
  CovenantsScreen: [{}],
  CriteriaScreen: [{}],
  DuplicatesScreen: [{}],
  ExercisesScreen: [{ rest: { year: 2026 } }],
  GrantSecondScreen: [about('toSecondId')],
  FormDraft: [about('caseId', 'objectId', { form: 'GOALS' }), about('signalId', 'objectId', { form: 'OFFER' })],
  IntakeForm: [{ rest: { slug: 'lindehoven' } }, { rest: { slug: 'bestaat-niet' } }],
  LessonsScreen: [{}, { rest: { text: 'school' } }],
  LedgerScreen: [{}, { rest: { filter: { kind: 'RESERVED' } } }],
  Me: [{}],
  MeasureChoices: [about('caseId')],
  MeetingScreen: [about('meetingId')],
  MeetingsScreen: [{ rest: { week: WEEK } }],
  MemberReportForm: [{ rest: { municipalityId: LINDEHOVEN } }],
  MyReports: [{}],
  OfferPreview: [about('signalId', 'signalId', { purpose: 'JOINT_WEIGHING_PGA' })],
  OfferScreen: [about('signalId')],
  OwnDocuments: [{}],
  OwnReport: [about('receiptCode', 'code')],
  PhoneSignalScreen: [{}],
  PlannerScreen: [{ rest: { week: WEEK } }],
  PoolBulkPreview: [about('cardId', 'cardIds', { action: 'ASSIGN' })],
  PoolCardScreen: [about('cardId')],
  PoolExport: [{ rest: { filter: { openOnly: true }, sort: { by: 'NUMBER' } } }],
  PoolLoadScreen: [{}],
  PoolScreen: [{ rest: { counts: [{ openOnly: true }], filter: { openOnly: true }, sort: { by: 'RESPOND_BY' } } }],
  ReportPlaces: [{}],
  RequestScreen: [about('requestId')],
  RequestsScreen: [{}],
  ReportSystemsScreen: [{}],
  RosterScreen: [{}],
  Search: ['RT-2026-0001', 'Z-2026-1', 'school'].map((text) => ({ rest: { text, hasFigure: true, learns: true } })),
  SearchMembers: [
    { rest: { search: 'politie', municipality: null } },
    { rest: { search: '', municipality: LINDEHOVEN } },
  ],
  SeatChoices: [about('weighingId')],
  SecondPersons: [about('caseId', 'caseId')],
  SignalInbox: [{ rest: { counts: [{ overdue: true }] } }],
  SignalScreen: [about('signalId', 'id', { isDesk: true }), about('signalId', 'id', { isDesk: false })],
  TextWarnings: [{ rest: { text: 'Bel met 06-12345678 over Jan Jansen.' } }],
  Why: [about('caseId', 'id', { isCase: true }), about('signalId', 'id', { isCase: false })],
  ZgwCase: [about('caseId', 'caseId')],
  UnagreedForLaterAccess: [about('caseId')],
  UnagreedForMinutes: [about('cardId')],
  UniformityPrintScreen: [{}],
  UniformityScreen: [{}],
  Waiting: [{}],
  SubjectRights: [{ rest: { slug: 'lindehoven' } }, { rest: { slug: 'bestaat-niet' } }],
  WhereToReport: [{ rest: { slug: 'lindehoven' } }],
  WeighingScreen: [about('weighingId')],
  WeighingsScreen: [{}, { rest: { openOnly: true } }],
  Worklist: [{}],
};

/** One question of a screen to the API. */
export interface TrustedRead {
  readonly id: string;
  readonly name: string;
  /** What it is about, and the variables when it is about this thing; null when it is about none. */
  readonly of: keyof Story | null;
  readonly variables: (thing: string) => object;
}

const nameOf = (text: string): string => /^query (\w+)/.exec(text)?.[1] ?? '';

/**
 * All questions that the web client asks.
 * @throws Error when a document has no questions here, or the other way round
 */
export const trustedReads = (): TrustedRead[] => {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>;
  const queries = Object.entries(manifest).filter(([, text]) => text.startsWith('query '));
  const names = queries.map(([, text]) => nameOf(text));
  const unknown = [
    ...names.filter((name) => !QUESTIONS[name]),
    ...Object.keys(QUESTIONS).filter((name) => !names.includes(name)),
  ];
  if (unknown.length > 0) throw new Error(`no document or no question: ${unknown.join(' ')}`);
  return queries.flatMap(([id, text]) =>
    (QUESTIONS[nameOf(text)] ?? []).map(({ thing, rest }) => ({
      id,
      name: nameOf(text),
      of: thing?.of ?? null,
      variables: (about: string) => ({ ...rest, ...(thing && { [thing.variable]: about }) }),
    })),
  );
};

/** The variables of a question when it is about what happened in the story. */
export const variablesOf = ({ of, variables }: TrustedRead, story: Story): object =>
  variables(of === null ? '' : left(story[of], of));
