import { strangers } from '../cast.js';
import type { Scene, Step } from '../story.js';

const WORK = '{ workItems { reason dueAt signal { id version status } } }';
const SIGNAL =
  'query S($id: ID!) { signal(id: $id) { id narrative identity { name } reporter { name } interpretation { text } } }';
const SEEN = 'query W($id: ID!) { whoSeesThis(id: $id) { grants { id } } }';
const STATE = '{ id version status }';

interface Signal {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

const takeUp = async ({ cast, tally, story }: Scene): Promise<Signal> => {
  const { noor, karim, bram } = cast;
  const { workItems } = await noor.get<{ workItems: { reason: string; dueAt: string; signal: Signal | null }[] }>(WORK);
  const waiting = workItems.find(({ reason }) => reason === 'SIGNAL_TO_ACKNOWLEDGE');
  tally.expect(Boolean(waiting?.signal && waiting.dueAt), 'the signal stands on the start page with its clock');
  const id = waiting?.signal?.id ?? '';
  story.signalId = id;
  await tally.absentTo([...strangers(cast), karim, bram], 'the signal', SIGNAL, id);
  await tally.absentTo([...strangers(cast), karim, bram], 'who sees the signal', SEEN, id);
  await tally.refusedTo(
    [...strangers(cast), karim],
    'acknowledgeSignal',
    'AcknowledgeSignalInput',
    { signalId: id, version: 1 },
    'signalId',
  );
  const taken = await noor.do<Signal>(
    'acknowledgeSignal',
    'AcknowledgeSignalInput',
    { signalId: id, version: 1 },
    STATE,
  );
  const text = {
    text: 'Gedrag is nieuw en neemt toe; school en ouders zijn bezorgd.',
    conclusion: 'OFFER_TO_REGION',
  };
  const read = await noor.do<Signal>(
    'interpretSignal',
    'InterpretSignalInput',
    { signalId: id, version: taken.version, ...text },
    STATE,
  );
  return read;
};

const offerIt = async ({ cast, tally }: Scene, read: Signal): Promise<void> => {
  const { noor, karim, bram } = cast;
  const { id } = read;
  const bare = { signalId: id, version: read.version };
  const empty = await noor.ask('mutation M($input: OfferSignalInput!) { offerSignal(input: $input) { id } }', {
    input: { idempotencyKey: crypto.randomUUID(), ...bare },
  });
  tally.expect((empty.body.errors?.[0]?.extensions.fields ?? []).length >= 4, 'missing fields are named all at once');
  const { offerPreview } = await noor.get<{ offerPreview: { members: unknown[]; until: string } }>(
    'query P($id: ID!) { offerPreview(signalId: $id, purpose: "JOINT_WEIGHING_PGA") { until fieldSets members { partyType } } }',
    { id },
  );
  tally.expect(offerPreview.members.length === 3, 'the preview names who will see it');
  const offer = {
    ...bare,
    purpose: 'JOINT_WEIGHING_PGA',
    urgency: 'HIGH',
    necessity: 'Politie en OM weten wat de gemeente niet weet.',
    subsidiarity: 'Een gesprek op school leverde te weinig op.',
    subjectInformed: false,
    subjectInformedReason: 'Eerst samen wegen of dat veilig kan.',
    reviewOn: '2026-03-16',
  };
  await tally.refusedTo(strangers(cast), 'offerSignal', 'OfferSignalInput', offer, 'signalId');
  const offered = await noor.do<Signal>('offerSignal', 'OfferSignalInput', offer, STATE);
  tally.expect(offered.status === 'OFFERED', 'the signal is offered');
  const { signal } = await bram.get<{
    signal: { narrative: string | null; identity: unknown; reporter: unknown } | null;
  }>(SIGNAL, { id });
  tally.expect(Boolean(signal?.narrative), 'the police member reads the offered narrative');
  tally.expect(signal?.identity === null && signal.reporter === null, 'identity and reporter stay with the desk');
  await tally.absentTo([...strangers(cast), karim], 'the offered signal', SIGNAL, id);
};

/** 2. The liaison takes the signal up and offers it to the region. */
export const offerStep: Step = {
  title: 'Noor sees it with its clocks, interprets it and offers it to the region',
  play: async (scene) => offerIt(scene, await takeUp(scene)),
};
