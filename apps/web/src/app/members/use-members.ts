import { useCallback, useEffect, useMemo, useState } from 'react';
import { useAsk, type Problem } from '@regiotafel/web-data';
import { isFoundBy } from './member-words.js';
import { ChosenMemberQuery, foundIn, memberIn, SearchMembersQuery, type MemberChoice } from './member.query.js';

/** Until somebody has stopped typing, in milliseconds. */
const PAUSE = 250;

type Known = ReadonlyMap<string, MemberChoice>;
type Answer = { readonly text: string; readonly members: readonly MemberChoice[]; readonly hasMore: boolean };

const withAll = (known: Known, members: readonly MemberChoice[]): Known =>
  new Map([...known, ...members.map((member) => [member.id, member] as const)]);

/** Members of the region who are looked for while somebody types, and who of them is chosen. */
export type Members = {
  readonly found: readonly MemberChoice[];
  /** Who is chosen; null until it is known who that is. */
  readonly chosen: MemberChoice | null;
  readonly isLooking: boolean;
  readonly hasMore: boolean;
  readonly problem: Problem | null;
  readonly search: (text: string) => void;
};

/** Who is chosen, also when that was before this page was opened. */
const useChosen = (value: string | null, known: Known, learn: (members: readonly MemberChoice[]) => void) => {
  const ask = useAsk(ChosenMemberQuery);
  const chosen = (value !== null && known.get(value)) || null;
  const unknown = chosen === null ? value : null;
  useEffect(() => {
    if (unknown === null) return undefined;
    let isOver = false;
    void ask({ id: unknown }).then(({ data }) => {
      const member = data && memberIn(data);
      if (member && !isOver) learn([member]);
    });
    return () => void (isOver = true);
  }, [ask, unknown, learn]);
  return chosen;
};

/** `value`: the id of who is chosen. `municipality`: only of those who work there. */
export const useMembers = (value: string | null, municipality: string | null = null): Members => {
  const ask = useAsk(SearchMembersQuery);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [known, setKnown] = useState<Known>(new Map());
  const learn = useCallback((members: readonly MemberChoice[]) => setKnown((all) => withAll(all, members)), []);
  const chosen = useChosen(value, known, learn);
  // The name of who is chosen stands in the field: that is nothing to look for.
  const typed = text === chosen?.name ? '' : text.trim();
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const { data, problem: wrong } = await ask({ search: typed, municipality });
      if (isOver) return;
      setProblem(wrong);
      if (data === null) return;
      const found = foundIn(data);
      learn(found.members);
      setAnswer({ text: typed, ...found });
    };
    const timer = setTimeout(() => void look(), typed === '' ? 0 : PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask, typed, municipality, learn]);
  const isLooking = answer?.text !== typed && problem === null;
  const found = useMemo(() => {
    const members = answer?.members ?? [];
    return answer?.text === typed ? members : members.filter((member) => isFoundBy(member, typed));
  }, [answer, typed]);
  return { found, chosen, isLooking, hasMore: !isLooking && (answer?.hasMore ?? false), problem, search: setText };
};
